import { dayAt, itemAt } from "../shared/at";
import { fromDayNumber, lastCalendarDay } from "../shared/calendar";
import { ok, type Result } from "../shared/result";
import { type Found, scheduleByDueDates, searchOnTime } from "./find-schedule";
import { fittedNodes, planVerdicts, shortfallOf, weeksOf } from "./fit-result";
import { runBasisOf } from "./plan-run";
import { largestShortage, type Shortage } from "./proof";
import { type Request, readRequest } from "./read-request";
import type { Problem } from "./run";
import { type Task, tasksOf } from "./tasks";
import type { Allocation, FitHours, FitHoursError, FitHoursInput, HoursWindow } from "./types";

/** A hundred years after the last date of the calendar: what is not finished by then never is. */
const maxDaysBeyondTarget = 36_500;

/**
 * Whether the open plans of a person fit the hours they have. One person is one machine whose work can be
 * put down and taken up again from day to day; steps have release dates and due dates, which are what
 * `schedulePlan` says of them, and wait for one another.
 *
 * Semantics. The cap of a day is a seventh of the week's, the same for all plans together. The hours of a
 * leaf may fall on any day from its start on outside the breaks of its plan. A leaf finishes when its
 * duration has passed and its hours are done, on a date of its window where it has one, and what waits for
 * it goes on by the rules of `schedulePlan`. A started leaf goes on from today at the earliest. Past the last
 * date of its window, which is too late in any case, a leaf goes on as if it had none.
 *
 * Answers. "fits" comes with the days on which all of it is done in time. "cannot" comes with the reason: a
 * plan whose dates do not fit with all the hours in the world, or a window that needs more than its days
 * hold. "unknown" is neither: with waits between steps the exact question is NP-hard in the strong sense,
 * even where work may be interrupted (L. Finta and Z. Liu, "Single machine scheduling subject to precedence
 * delays", Discrete Applied Mathematics 70, 1996).
 *
 * Method. Earliest due date first over the days (`runBy`), due dates made as urgent as what waits for them
 * (`urgencyOf`); where that is late, the demand of all windows (`largestShortage`); where that proves nothing,
 * other orders (`searchOnTime`). Of two equally urgent leaves the one goes first whose id does.
 */
export function fitHours(input: FitHoursInput): Result<FitHours, FitHoursError> {
  const read = readRequest(input);
  if (!read.ok) return read;
  const request = read.value;
  const tasks = tasksOf(request);
  const problem = problemOf(request, tasks);

  const first = scheduleByDueDates(problem);
  const calendarFits = request.plans.every(({ schedule }) => schedule.fits);
  const isOpen = calendarFits && !first.isOnTime;
  const shortage = isOpen ? largestShortage(request, tasks) : undefined;
  const found = isOpen && shortage === undefined ? searchOnTime(problem, first) : first;

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

function problemOf(request: Request, tasks: readonly Task[]): Problem {
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

function allocationOf(tasks: readonly Task[], { run }: Found): Allocation[] {
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
