import { err, ok, type Result } from "../shared/result";

export type Share = { readonly rungId: string; readonly months: number; readonly assumed: boolean };

export type ShareError =
  | { readonly kind: "emptyPath" }
  | { readonly kind: "doubledRung"; readonly rungId: string }
  /** On the path, and not among the rungs of the ladder. */
  | { readonly kind: "unknownRung"; readonly rungId: string }
  /** Not above 0, or above 600. */
  | { readonly kind: "badMonths"; readonly rungId: string; readonly value: unknown };

/** Fifty years on the way to one rung. */
const maxMonths = 600;

/**
 * What part of the way each rung takes. `known` tells whether any rung has months of its own: those
 * without count the mean of the others, and all count 1 where there is nothing to take a mean of.
 */
export function sharesOf(
  path: readonly string[],
  typicalMonths: { readonly [rungId: string]: number | null },
): Result<{ readonly shares: readonly Share[]; readonly known: boolean }, ShareError> {
  if (path.length === 0) return err({ kind: "emptyPath" });
  const stated = new Map<string, number | null>();
  for (const rungId of path) {
    if (stated.has(rungId)) return err({ kind: "doubledRung", rungId });
    if (!Object.hasOwn(typicalMonths, rungId)) return err({ kind: "unknownRung", rungId });
    const months = typicalMonths[rungId] ?? null;
    if (months !== null && !(months > 0 && months <= maxMonths)) {
      return err({ kind: "badMonths", rungId, value: months });
    }
    stated.set(rungId, months);
  }

  const known = [...stated.values()].filter((months) => months !== null);
  const sum = known.reduce((total, months) => total + months, 0);
  const mean = known.length > 0 ? sum / known.length : 1;
  const shares = Array.from(stated, ([rungId, months]) => ({
    rungId,
    months: months ?? mean,
    assumed: months === null,
  }));
  return ok({ shares, known: known.length > 0 });
}
