import { err, ok, type Result } from "../shared/result";

export type Share = { readonly rungId: string; readonly months: number; readonly assumed: boolean };

export type ShareError =
  | { readonly kind: "emptyPath" }
  | { readonly kind: "doubledRung"; readonly rungId: string }
  /** A rung of the path that is not among the rungs of the ladder. */
  | { readonly kind: "unknownRung"; readonly rungId: string }
  /** A number of months that is not above 0, or is above 600. */
  | { readonly kind: "badMonths"; readonly rungId: string; readonly value: unknown };

/** Fifty years for one rung. */
const maxMonths = 600;

/**
 * The months that each rung of the path takes. `known` tells whether any rung has months of its own: the rungs without
 * count the mean of the others, or 1 where none has any.
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
