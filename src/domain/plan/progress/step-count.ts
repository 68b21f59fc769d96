import type { PlanError } from "../schedule/plan-error";
import type { StepCount } from "../schedule/types";

/** More than anybody counts, and small enough that the fraction of a step that lacks only one is still below 1. */
const maxCounted = 1_000_000;

export function countError(nodeId: string, count: StepCount): PlanError | undefined {
  for (const [field, least] of [
    ["target", 1],
    ["done", 0],
  ] as const) {
    const value = count[field];
    const reason = faultOf(value, least);
    if (reason !== undefined) return { kind: "badCount", nodeId, field, reason, value };
  }
  return undefined;
}

function faultOf(value: unknown, least: number) {
  if (typeof value !== "number" || Number.isNaN(value)) return "notANumber";
  if (value < least) return "tooFew";
  if (value > maxCounted) return "tooMany";
  return Number.isInteger(value) ? undefined : "fractional";
}
