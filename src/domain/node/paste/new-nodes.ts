import type { PlanChangeOf } from "../change";
import type { PastedNode } from "./pasted-list";

type NewNode = PlanChangeOf<"add">["nodes"][number];

/**
 * The nodes of a pasted list, as one change adds them: each after the one it stands under. What has lines under it is a
 * milestone, what was ticked is done today, and what was not understood beside a title is in the notes.
 */
export function newNodesOf(
  pasted: readonly PastedNode[],
  { kind, today, newId }: { kind: NewNode["kind"]; today: string; newId: () => string },
): NewNode[] {
  const nodeOf = (line: PastedNode, lineKind: NewNode["kind"], underId?: string): NewNode[] => {
    const { title, due, duration, isDone, unread, children } = line;
    const id = newId();
    const node: NewNode = {
      id,
      kind: children.length > 0 ? "milestone" : lineKind,
      title,
      ...(underId !== undefined && { underId }),
      ...(due && { dueOn: due.date }),
      ...(duration && { durationDays: duration.days }),
      ...(isDone && { completedOn: today }),
      ...(unread.length > 0 && { notes: unread.map(({ text }) => text).join("\n") }),
    };
    return [node, ...children.flatMap((child) => nodeOf(child, "step", id))];
  };
  return pasted.flatMap((line) => nodeOf(line, kind));
}
