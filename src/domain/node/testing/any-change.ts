import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { formerFields } from "../../former-fields";
import type { NodeRow } from "../../goal/goal-plan";
import type { NodeVersion, PlanChange } from "../change";
import type { NodeFields } from "../fields";
import type { Placement } from "../placement";

/** A change that is made to the nodes that exist when its turn comes: the numbers pick nodes. */
export const anyPick = fc.record({
  type: fc.constantFrom(
    ...(["add", "add", "add", "addMany", "set", "set", "setOrder", "setKind"] as const),
    ...([
      "move",
      "move",
      "complete",
      "complete",
      "reopen",
      "delete",
      "deleteMany",
      "restore",
    ] as const),
  ),
  node: fc.nat(),
  parent: fc.option(fc.nat(), { freq: 4 }),
  sibling: fc.nat(),
  where: fc.constantFrom("after", "before", "between", "start", "end"),
  fields: fc.record(
    {
      title: fc.constantFrom("New", "Renamed"),
      dueOn: fc.constantFrom(null, "2027-03-01", "2026-01-31"),
      durationDays: fc.constantFrom(null, 0, 30),
      notes: fc.constantFrom(null, "Ask first.\nThen enrol."),
    },
    { requiredKeys: [] },
  ),
  isMilestone: fc.boolean(),
  isSequence: fc.boolean(),
  /** Whether a completion leaves its day to the server. */
  isOnToday: fc.boolean(),
  /** What a completion says of what is open under its node. */
  open: fc.constantFrom(undefined, "complete" as const, "delete" as const),
  /** Whether a set names what its fields held before. */
  namesFormer: fc.boolean(),
  precondition: fc.constantFrom("none", "none", "now", "old"),
});
export type ChangePick = typeof anyPick extends fc.Arbitrary<infer Value> ? Value : never;

/** The change that was picked, for the current nodes of a plan and those deleted from it; null where there is none. */
export function changeOf(
  nodes: readonly NodeRow[],
  deleted: readonly string[],
  pick: ChangePick,
): PlanChange | null {
  const chosen = (n: number) => nodes[n % Math.max(1, nodes.length)];
  const node = chosen(pick.node);
  const changeId = randomUUID();
  const change = { changeId, ...preconditionOf(node, pick.precondition) };
  const parentId = pick.parent === null ? null : (chosen(pick.parent)?.id ?? null);
  const placement = placementOf(nodes, parentId, pick);
  const kind = pick.isMilestone ? ("milestone" as const) : ("step" as const);
  const fresh = (title: string) => ({ id: randomUUID(), kind, ...pick.fields, title });
  if (pick.type === "add" || pick.type === "addMany") {
    const titles = pick.type === "add" ? ["New"] : ["One", "Two", "Three"];
    const [first, ...others] = titles.map(fresh);
    if (!first) return null;
    const under = pick.isSequence ? { underId: first.id, completedOn: "2026-11-01" } : {};
    const added = [first, ...others.map((other) => ({ ...other, ...under }))];
    return { type: "add", changeId: randomUUID(), parentId, placement, nodes: added };
  }
  if (pick.type === "restore") {
    const root = deleted[pick.node % Math.max(1, deleted.length)];
    return root ? { type: "restore", changeId: randomUUID(), deletedIds: [root] } : null;
  }
  if (!node) return null;
  const nodeId = node.id;
  switch (pick.type) {
    case "set":
      return { type: "set", changeId, nodeId, fields: pick.fields, ...formerOf(node, pick) };
    case "setOrder":
      return {
        type: "setOrder",
        ...change,
        nodeId,
        order: pick.isSequence ? "sequence" : "parallel",
      };
    case "setKind":
      return { type: "setKind", ...change, nodeId, kind };
    case "move":
      return { type: "move", ...change, nodeId, parentId, placement };
    case "complete":
      return {
        type: "complete",
        ...change,
        nodeId,
        completedOn: pick.isOnToday ? null : "2026-11-01",
        ...(pick.open && { open: pick.open }),
      };
    case "reopen":
      return { type: "reopen", ...change, nodeId };
    case "delete":
      return { type: "delete", ...change, nodeIds: [nodeId] };
    case "deleteMany": {
      const other = chosen(pick.sibling)?.id ?? nodeId;
      return { type: "delete", changeId: randomUUID(), nodeIds: [nodeId, other] };
    }
  }
}

function preconditionOf(
  node: NodeRow | undefined,
  precondition: ChangePick["precondition"],
): { versions?: NodeVersion[] } {
  if (!node || precondition === "none") return {};
  const other = node.version === 1 ? 2 : node.version - 1;
  const version = precondition === "now" ? node.version : other;
  return { versions: [{ nodeId: node.id, version }] };
}

/** What half of the sets hold their fields to: what stands there, or stood there before. */
function formerOf(
  node: NodeRow,
  { fields, namesFormer, precondition }: ChangePick,
): { former?: Partial<NodeFields> } {
  if (!namesFormer) return {};
  const before = formerFields<NodeFields>(node, fields);
  return { former: precondition === "old" ? { ...before, title: "Read" } : before };
}

function placementOf(
  nodes: readonly NodeRow[],
  parentId: string | null,
  { sibling, where }: ChangePick,
): Placement {
  const siblings = nodes.filter((node) => node.parentId === parentId);
  const idAt = (n: number) => siblings[n % Math.max(1, siblings.length)]?.id ?? randomUUID();
  switch (where) {
    case "after":
      return { after: idAt(sibling) };
    case "before":
      return { before: idAt(sibling) };
    case "between":
      return { after: randomUUID(), before: idAt(sibling) };
    default:
      return { at: where };
  }
}
