import type { Assessment, Assessor } from "./types";

/**
 * The expectations that are assessed as met, and by whom. A verdict of the manager counts before the person's own. Of
 * one assessor's verdicts the latest counts, and of those of one day the last in the list.
 */
export function metVerdicts(assessments: readonly Assessment[]): ReadonlyMap<string, Assessor> {
  const counts = new Map<string, Assessment>();
  for (const assessment of assessments) {
    const before = counts.get(assessment.expectationId);
    if (before === undefined || outranks(assessment, before)) {
      counts.set(assessment.expectationId, assessment);
    }
  }
  const met = new Map<string, Assessor>();
  for (const [expectationId, assessment] of counts) {
    if (assessment.met) met.set(expectationId, assessment.by);
  }
  return met;
}

function outranks(later: Assessment, before: Assessment): boolean {
  if (later.by !== before.by) return later.by === "manager";
  return later.on >= before.on;
}
