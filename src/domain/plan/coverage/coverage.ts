import { outlineOf } from "../progress/outline";
import { durationError } from "../schedule/read-plan";
import { intAt, itemAt } from "../shared/at";
import { err, ok, type Result } from "../shared/result";
import type {
  Coverage,
  CoverageCounts,
  CoverageError,
  CoverageInput,
  ExpectationCoverage,
  RungCoverage,
} from "./types";
import { unalignedLeaves } from "./unaligned";
import { metVerdicts } from "./verdicts";

/**
 * How far a plan covers what the rungs on its path expect, and which of its leaves serve no expectation.
 *
 * - An expectation is **met** where it is assessed as met: by the manager's latest verdict, or by the latest
 *   self-assessment while the manager has given none. It is **covered** where it is not met and a live node is aligned
 *   to it, and **open** otherwise. A node is live where neither it nor a node above it is parked, whether it is a step
 *   or a milestone and completed or not.
 * - A live leaf is **unaligned** where neither it nor a milestone above it is aligned to an expectation or has a stated
 *   reason. The milestone of a rung is never unaligned, and its own alignments and reason do not count for the steps
 *   below it: each of them has to serve the rung by itself. Where no expectations are given at all, no leaf is
 *   unaligned.
 * - An alignment to an expectation that is not given, or an assessment of one, is ignored.
 *
 * Errors: those of the tree and of its durations, a rung twice on the path, an expectation given twice. The time it
 * takes is linear in the size of the input.
 */
export function coverage(input: CoverageInput): Result<Coverage, CoverageError> {
  const { path, expectations, nodes } = input;
  const outlined = outlineOf(nodes);
  if (!outlined.ok) return outlined;
  for (const { id, durationDays } of nodes) {
    const error = durationError(id, "durationDays", durationDays);
    if (error !== undefined) return err(error);
  }

  const onRung = new Map<string, ExpectationCoverage[]>();
  for (const rungId of path) {
    if (onRung.has(rungId)) return err({ kind: "doubledRung", rungId });
    onRung.set(rungId, []);
  }

  const nodeIdsFor = new Map<string, string[]>();
  for (const { id } of expectations) {
    if (nodeIdsFor.has(id)) return err({ kind: "doubledExpectation", expectationId: id });
    nodeIdsFor.set(id, []);
  }
  for (let node = 0; node < nodes.length; node++) {
    if (intAt(outlined.value.live, node) === 0) continue;
    const { id, expectationIds } = itemAt(nodes, node);
    for (const expectationId of new Set(expectationIds ?? [])) {
      nodeIdsFor.get(expectationId)?.push(id);
    }
  }

  const verdicts = metVerdicts(input.assessments);
  for (const { id, rungId } of expectations) {
    const metBy = verdicts.get(id) ?? null;
    const nodeIds = nodeIdsFor.get(id) ?? [];
    const state = metBy !== null ? "met" : nodeIds.length > 0 ? "covered" : "open";
    onRung.get(rungId)?.push({ expectationId: id, state, metBy, nodeIds });
  }

  const rungs = Array.from(
    onRung,
    ([rungId, rows]): RungCoverage => ({ rungId, ...countsOf(rows), expectations: rows }),
  );
  return ok({
    whole: countsOf([...onRung.values()].flat()),
    rungs,
    unaligned: unalignedLeaves(nodes, outlined.value, new Set(nodeIdsFor.keys())),
  });
}

function countsOf(rows: readonly ExpectationCoverage[]): CoverageCounts {
  const counts = { met: 0, covered: 0, open: 0, total: rows.length };
  for (const { state } of rows) counts[state]++;
  return counts;
}
