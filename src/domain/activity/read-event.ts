import { type ActivityEvent, activityEventSchema } from "./event";

/** The columns of a stored event. Those that its kind does not carry are null, and its audience is then the readers. */
export type EventRow = {
  kind: string;
  goalId: string | null;
  nodeId: string | null;
  subjectId: string | null;
  audience: "readers" | "owner";
  detail: unknown;
};

/**
 * Reads a stored event. Throws where the row is not an event that this release knows, so that none is handled in part.
 */
export function readEvent({ kind, detail, ...columns }: EventRow): ActivityEvent {
  const option = activityEventSchema.options.find(({ shape }) => shape.kind.value === kind);
  const carried = Object.entries(columns).filter(([name]) => option && name in option.shape);
  return activityEventSchema.parse({ kind, ...Object.fromEntries(carried), detail });
}
