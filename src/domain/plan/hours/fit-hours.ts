import { dayAt, itemAt } from "../shared/at";
import { fromDayNumber, lastCalendarDay } from "../shared/calendar";
import { ok, type Result } from "../shared/result";
import { type FoundSchedule, scheduleByDueDates, searchOnTime } from "./find-schedule";
import { fittedNodes, planVerdicts, shortfallOf, weeksOf } from "./fit-result";
import { runBasisOf } from "./plan-run";
import { largestShortage, type Shortage } from "./proof";
import { type Request, readRequest } from "./read-request";
import type { RunInput } from "./run";
import { type Task, tasksOf } from "./tasks";
import type { Allocation, FitHours, FitHoursError, FitHoursInput, HoursWindow } from "./types";

/**
 * A hundred years. A leaf that is not finished so long after the last date of all plans is taken to be never finished.
 */
const maxDaysBeyondTarget = 36_500;

/**
 * Tells whether the open plans of a person fit the hours that the person has. In terms of scheduling theory, the person
 * is one machine whose work can be interrupted from day to day, and the steps have release dates, due dates (both as
 * `schedulePlan` gives them) and precedence.
 *
 * Semantics. The cap of a day is a seventh of the week's hours and is shared by all plans. The hours of a leaf may fall
 * on any day from its start on, outside the breaks of its plan. A leaf finishes when its duration has passed and its
 * hours are done, on a date of its window where it has one; the leaves that wait for it then follow by the rules of
 * `schedulePlan`. A started leaf goes on from today at the earliest. After the last date of its window, which is too
 * late in any case, a leaf goes on as if it had no window.
 *
 * Verdicts. "fits" comes with the days on which all the work is done in time. "cannot" comes with the reason: a plan
 * whose dates do not fit whatever the hours, or a window of days whose leaves need more hours than its days have.
 * "unknown" means that neither was shown: with waits between steps the exact question is NP-hard in the strong sense,
 * even where work may be interrupted (L. Finta and Z. Liu, "Single machine scheduling subject to precedence delays",
 * Discrete Applied Mathematics 70, 1996).
 *
 * Method. The days are filled by earliest due date first (`runBy`), where the due date of a leaf takes account of the
 * leaves that wait for it (`urgencyOf`). Where that is late, the demand of all windows of days is checked
 * (`largestShortage`); where that proves nothing, other orders are tried (`searchOnTime`). Of two equally urgent
 * leaves, the one with the smaller id goes first.
 */
export function fitHours(input: FitHoursInput): Result<FitHours, FitHoursError> {
  const read = readRequest(input);
  if (!read.ok) return read;
  const request = read.value;
  const tasks = tasksOf(request);
  const runInput = runInputOf(request, tasks);

  const first = scheduleByDueDates(runInput);
  const calendarFits = request.plans.every(({ schedule }) => schedule.fits);
  const isOpen = calendarFits && !first.isOnTime;
  const shortage = isOpen ? largestShortage(request, tasks) : undefined;
  const found = isOpen && shortage === undefined ? searchOnTime(runInput, first) : first;

  const figures = {
    allocation: allocationOf(tasks, found),
    plans: planVerdicts(request, tasks, found, shortage?.tasks ?? []),
    nodes: fittedNodes(request, tasks, found),
    shortfallDays: shortfallOf(tasks, found),
    ...weeksOf(request, found.run.work),
    unestimatedHours: unestimatedHours(request, tasks),
  };
  if (!calendarFits) return ok({ verdict: "cannot", because: "calendar", ...figures });
  if (shortage !== undefined) {
    return ok({ verdict: "cannot", because: "hours", window: windowOf(shortage), ...figures });
  }
  return ok({ verdict: found.isOnTime ? "fits" : "unknown", ...figures });
}

function runInputOf(request: Request, tasks: readonly Task[]): RunInput {
  const { plans, today, capacity } = request;
  const taskAt = plans.map(({ plan }) => new Int32Array(plan.tree.size).fill(-1));
  const hasUnits = plans.map(({ plan }) => new Uint8Array(plan.tree.size));
  for (const { plan, node, index, units } of tasks) {
    itemAt(taskAt, plan)[node] = index;
    itemAt(hasUnits, plan)[node] = units > 0 ? 1 : 0;
  }
  const lastOf = ({ plan, spans }: Request["plans"][number]) =>
    Math.max(plan.target, dayAt(spans.earliestFinish, plan.tree.size));
  const last = plans.map(lastOf).reduce((one, other) => Math.max(one, other), today);
  return {
    today,
    lastDay: Math.min(lastCalendarDay, last + maxDaysBeyondTarget),
    capacity,
    tasks,
    bases: plans.map((plan, index) => runBasisOf(plan, itemAt(hasUnits, index))),
    taskAt,
  };
}

function allocationOf(tasks: readonly Task[], { run }: FoundSchedule): Allocation[] {
  return run.work.map(({ task, day, units }) => ({
    nodeId: itemAt(tasks, task).id,
    day: fromDayNumber(day),
    units,
  }));
}

function windowOf({ from, to, neededUnits, availableUnits, tasks }: Shortage): HoursWindow {
  const nodeIds = tasks.map(({ id }) => id);
  return {
    from: fromDayNumber(from),
    to: fromDayNumber(to),
    neededUnits,
    availableUnits,
    nodeIds,
  };
}

function unestimatedHours({ plans }: Request, tasks: readonly Task[]): string[] {
  return tasks.flatMap(({ id, plan, node }) => {
    const { effortHours } = itemAt(itemAt(plans, plan).plan.nodes, node);
    return effortHours === undefined || effortHours === null ? [id] : [];
  });
}
