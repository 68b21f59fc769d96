import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { PlanInput } from "../schedule/types";
import { arbitraryRequest } from "../testing/arbitrary-fit";
import { arbitraryWindowedPlan } from "../testing/arbitrary-windows";
import { isOff } from "../testing/fit-checks";
import { dayAfter, mustFit, mustSchedule } from "../testing/plans";
import { explain } from "./explain";
import type { ExplainedDate, Reason } from "./types";

// Hundreds of random plans take long on a busy machine, and no test here measures time.
vi.setConfig({ testTimeout: 120_000 });

const dateNames = ["earliestStart", "earliestFinish", "latestStart", "latestFinish"] as const;

function reasonsOf(input: PlanInput, nodeId: string, which: ExplainedDate): Reason[] {
  const result = explain(input, nodeId, which);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The day so many working days later or earlier, where a day in a break counts as the next working day. */
function laterBy(input: PlanInput, from: string, days: number): string {
  let day = from;
  while (isOff(input, day)) day = dayAfter(day, 1);
  for (let left = Math.abs(days); left > 0; left--) {
    do day = dayAfter(day, Math.sign(days));
    while (isOff(input, day));
  }
  return day;
}

/** Whether the fixed day of a first reason is stated in the plan or in one of its nodes. */
function isStatedIn(input: PlanInput, { kind, nodeId, date }: Reason): boolean {
  const node = input.nodes.find(({ id }) => id === nodeId);
  if (kind === "today") return date === input.today && nodeId === undefined;
  if (kind === "target") return date === input.targetDate && nodeId === undefined;
  if (kind === "notBefore") return date === node?.startNoEarlierThan;
  if (kind === "due") return date === node?.dueOn;
  if (kind === "started") return date === node?.startedOn;
  if (kind === "completed") return date === node?.completedOn;
  const dates = input.windows?.find(({ id }) => id === node?.windowId)?.dates;
  return kind === "window" && dates?.includes(date) === true;
}

it("ends at the date that schedulePlan answers, begins with what holds, and each date follows by its days", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, (input) => {
      const { nodes } = mustSchedule(input);
      for (const { id } of input.nodes) {
        for (const which of dateNames) {
          const reasons = reasonsOf(input, id, which);
          const scheduled = nodes[id];
          if (scheduled === undefined) {
            expect(reasons).toEqual([]);
            continue;
          }
          expect(reasons.at(-1)?.date).toBe(scheduled[which]);
          expect(reasons[0] && isStatedIn(input, reasons[0])).toBe(true);
          expect(reasons[0]?.days).toBe(0);
          reasons.slice(1).forEach(({ date, days }, i) => {
            const before = reasons[i]?.date ?? "";
            // An actual start may itself lie in a break.
            const isSame = days === 0 && date === before;
            expect(isSame || laterBy(input, before, days) === date).toBe(true);
          });
        }
      }
    }),
    { numRuns: 250 },
  );
});

it("goes by durations, lags and a day from one to the next", () => {
  fc.assert(
    fc.property(arbitraryWindowedPlan, (input) => {
      const { nodes } = mustSchedule(input);
      const lags = new Set(
        input.nodes.flatMap(({ dependsOn }) => dependsOn.map(({ lagDays }) => lagDays ?? 0)),
      );
      for (const node of input.nodes.filter(({ id }) => nodes[id])) {
        for (const which of dateNames) {
          const [held, ...reasons] = reasonsOf(input, node.id, which);
          for (const { kind, nodeId, days } of reasons) {
            const about = input.nodes.find(({ id }) => id === nodeId);
            const length = Math.abs(days);
            if (kind === "order") expect([0, 1]).toContain(length);
            if (kind === "containment" || kind === "break") expect([0, 1]).toContain(length);
            // A completion in a break counts as one on the next working day, or on the one before it.
            const isOffFirst = held !== undefined && isOff(input, held.date);
            const lag = [length, length - 1, ...(isOffFirst ? [length + 1] : [])];
            if (kind === "dependency") expect(lag.some((one) => lags.has(one))).toBe(true);
            if (kind !== "duration" || held?.kind === "completed") continue;
            expect([0, (about?.durationDays || 1) - 1]).toContain(length);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

it("ends with the hours where they bind, at the dates of the schedule found", () => {
  fc.assert(
    fc.property(arbitraryRequest({ plans: 1, steps: 9, hours: 8 }), (request) => {
      const fit = mustFit(request);
      for (const { input } of request.plans) {
        const { nodes } = mustSchedule(input);
        for (const [id, fitted] of Object.entries(fit.nodes)) {
          for (const which of dateNames) {
            const result = explain(input, id, which, fit);
            const last = result.ok ? result.value.at(-1) : undefined;
            const byHours =
              which === "earliestStart"
                ? fitted.start
                : which === "earliestFinish"
                  ? fitted.finish
                  : which === "latestStart"
                    ? fitted.latestStart
                    : null;
            const isBound = byHours !== null && byHours !== nodes[id]?.[which];
            expect(last?.kind === "hours").toBe(isBound);
            expect(last?.date).toBe(isBound ? byHours : nodes[id]?.[which]);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});
