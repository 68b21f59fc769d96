import { isSet, type Outline } from "../progress/outline";
import { intAt, itemAt } from "../shared/at";
import type { Coverage, CoverageNode, UnalignedLeaf } from "./types";

/** The live leaves that serve none of the expectations and have no stated reason, with their days. */
export function unalignedLeaves(
  nodes: readonly CoverageNode[],
  { tree, leaf }: Outline,
  expectationIds: ReadonlySet<string>,
): Coverage["unaligned"] {
  const leaves: UnalignedLeaf[] = [];
  let days = 0;
  let openDays = 0;
  if (expectationIds.size === 0) return { leaves, days, openDays };

  // 1 where the alignment or the reason of the node, or of one above it, counts for everything under the node too.
  const served = new Int32Array(tree.size + 1);
  for (const node of tree.preorder) {
    const above = intAt(served, intAt(tree.parent, node));
    const { rungId, reason, expectationIds: aligned } = itemAt(nodes, node);
    const own =
      (reason ?? "").trim() !== "" || (aligned ?? []).some((id) => expectationIds.has(id));
    served[node] = above === 1 || (own && !isSet(rungId)) ? 1 : 0;
  }

  for (let node = 0; node < tree.size; node++) {
    if (intAt(leaf, node) === 0 || intAt(served, node) === 1) continue;
    const { id, durationDays, rungId, completedOn } = itemAt(nodes, node);
    if (isSet(rungId)) continue;
    const done = isSet(completedOn);
    leaves.push({ nodeId: id, days: durationDays ?? null, completed: done });
    days += durationDays ?? 0;
    if (!done) openDays += durationDays ?? 0;
  }
  return { leaves, days, openDays };
}
