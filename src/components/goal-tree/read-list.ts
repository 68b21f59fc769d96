import { nameOfControl } from "@/domain/clean-text";
import { newNodesOf } from "@/domain/node/paste/new-nodes";
import { withDescendants } from "@/domain/node/paste/outline";
import {
  maxPastedLines,
  type PastedList,
  type PastedNode,
  readPastedList,
} from "@/domain/node/paste/pasted-list";
import type { DateRules } from "@/domain/plan/dates";
import type { NewNode } from "./draft";

/** Why a list cannot be added as it is, with the line at fault. */
export type ListProblem =
  | { readonly reason: "tooManyLines"; readonly lines: number; readonly max: number }
  | { readonly reason: "lineTooLong"; readonly line: number; readonly excess: number }
  | { readonly reason: "lineWithControl"; readonly line: number; readonly messageKey: string };

export type DraftedList = {
  /** Null where it has more lines than can be added at once. */
  readonly list: PastedList | null;
  readonly problem: ListProblem | null;
  /** The nodes to add; null while there is a problem. */
  readonly nodesToAdd: (kind: NewNode["kind"], today: string) => NewNode[] | null;
};

/** Reads what was pasted as the nodes that it would become. Null where there is nothing to see in it. */
export function readList(text: string, rules: DateRules, maxDepth: number): DraftedList | null {
  const result = readPastedList(text, rules, maxDepth);
  if (!result.ok) {
    const { reason, lines } = result.error;
    if (reason === "empty") return null;
    const problem = { reason, lines, max: maxPastedLines };
    return { list: null, problem, nodesToAdd: () => null };
  }
  const { nodes } = result.value;
  const problem = problemIn(nodes.flatMap((node) => withDescendants(node)));
  return {
    list: result.value,
    problem,
    nodesToAdd: (kind, today) =>
      problem ? null : newNodesOf(nodes, { kind, today, newId: () => crypto.randomUUID() }),
  };
}

function problemIn(lines: readonly PastedNode[]): ListProblem | null {
  for (const { title, line, excess } of lines) {
    if (excess > 0) return { reason: "lineTooLong", line, excess };
    const messageKey = nameOfControl(title);
    if (messageKey !== null) return { reason: "lineWithControl", line, messageKey };
  }
  return null;
}
