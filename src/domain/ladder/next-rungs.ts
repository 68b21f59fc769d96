import type { LadderShape } from "./ladder";
import { entryRungs, pathTo } from "./path";

/**
 * The rungs that a person can reach next: the first on the path to each target; without a reachable target, every rung
 * to which an edge leads from the current one; without a current rung, the entry rungs.
 */
export function nextRungs(
  ladder: LadderShape,
  currentRungId: string | null,
  targetRungIds: readonly string[],
): string[] {
  const towards = targetRungIds.flatMap((targetId) => {
    const path = pathTo(ladder, currentRungId, targetId);
    return path?.[currentRungId === null ? 0 : 1] ?? [];
  });
  if (towards.length > 0) return [...new Set(towards)];
  if (currentRungId === null) return entryRungs(ladder).map(({ id }) => id);
  return ladder.edges.filter(({ fromId }) => fromId === currentRungId).map(({ toId }) => toId);
}
