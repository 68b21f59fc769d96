import type { Ladder, Rung } from "@/domain/ladder/ladder";
import { pathTo } from "@/domain/ladder/path";
import { backcast } from "@/domain/plan/backcast/backcast";

export type Proposal = {
  /** From the current rung up to the target. */
  milestones: readonly { rungId: string; name: string; date: string }[];
  fits: boolean;
  shortfallMonths: number;
  firstFit: string;
};

/** The rungs that can be reached from the current one, the nearest first. */
export function targetsOf(ladder: Ladder | null, currentRung: Rung | null): Rung[] {
  if (!ladder) return [];
  return ladder.rungs
    .filter(({ level }) => level > (currentRung?.level ?? 0))
    .filter(({ id }) => pathTo(ladder, currentRung?.id ?? null, id) !== null)
    .toSorted((a, b) => a.level - b.level);
}

/** The rungs from the current one to the target, dated backward; null while there is no target rung or date. */
export function proposalOf(
  ladder: Ladder | null,
  currentRungId: string | null,
  targetRungId: string | null,
  targetDate: string | null,
  today: string,
): Proposal | null {
  if (!ladder || !targetRungId || !targetDate) return null;
  const path = (pathTo(ladder, currentRungId, targetRungId) ?? [targetRungId]).filter(
    (rungId) => rungId !== currentRungId,
  );
  // The typical months of a rung are the time people stay on it, so they are the time until the next one.
  const below = [currentRungId, ...path];
  const rungOf = (rungId: string | null | undefined) =>
    ladder.rungs.find((rung) => rung.id === rungId);
  const typicalMonths = Object.fromEntries(
    path.map((rungId, index) => [rungId, rungOf(below[index])?.typicalMonths ?? null]),
  );
  const dated = backcast({ path, targetDate, today, typicalMonths });
  if (!dated.ok) return null;
  return {
    ...dated.value,
    milestones: dated.value.milestones.map(({ rungId, date }) => ({
      rungId,
      date,
      name: rungOf(rungId)?.name ?? "",
    })),
  };
}
