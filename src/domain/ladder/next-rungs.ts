import type { LadderShape } from "./ladder";
import { feet, pathTo } from "./path";

/**
 * The rungs a person turns to next: the first on the way to each aim, and where they aim at nothing (or at nothing that
 * lies ahead), all that edges lead to from where they stand. Who stands nowhere begins at the foot.
 */
export function nextRungs(
  ladder: LadderShape,
  standingId: string | null,
  aimIds: readonly string[],
): string[] {
  const towards = aimIds.flatMap((aimId) => {
    const path = pathTo(ladder, standingId, aimId);
    return path?.[standingId === null ? 0 : 1] ?? [];
  });
  if (towards.length > 0) return [...new Set(towards)];
  if (standingId === null) return feet(ladder).map(({ id }) => id);
  return ladder.edges.filter(({ fromId }) => fromId === standingId).map(({ toId }) => toId);
}
