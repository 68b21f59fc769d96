import { type ActivityEvent, activityEventSchema } from "./event";

/** An event as its row keeps it: what a kind does not carry is null, and its audience are the readers. */
export type EventRow = {
  kind: string;
  goalId: string | null;
  nodeId: string | null;
  subjectId: string | null;
  audience: "readers" | "owner";
  detail: unknown;
};

/** Throws where the row is no event of this release, so that nothing goes on with half of one. */
export function readEvent({ kind, detail, ...columns }: EventRow): ActivityEvent {
  const option = activityEventSchema.options.find(({ shape }) => shape.kind.value === kind);
  const carried = Object.entries(columns).filter(([name]) => option && name in option.shape);
  return activityEventSchema.parse({ kind, ...Object.fromEntries(carried), detail });
}
