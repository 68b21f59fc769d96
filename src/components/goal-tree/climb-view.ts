import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan, NodeRow } from "@/domain/goal/goal-plan";
import type { PlannedNode } from "@/domain/goal/plan-model";
import { toDayNumber } from "@/domain/plan/shared/calendar";
import type { RowView } from "./row-view";
import type { SpineState } from "./spine";
import type { ContradictionView } from "./use-contradiction-views";

/** Formats for dates and lengths in the language of the page. */
export type ClimbTexts = {
  day: (date: string, style?: "full") => string;
  dayAndDistance: (date: string, daysUntil: number) => string;
  slack: (days: number, least: boolean) => string;
  progress: (done: number, total: number) => string;
};

type Planned = PlannedNode<NodeRow>;

/** Makes the rows that are drawn from the scheduled plan, without those that are folded away. */
export function rowsOf(
  planned: readonly Planned[],
  model: ClimbModel,
  plan: GoalPlan,
  folded: ReadonlySet<string>,
  texts: ClimbTexts,
  contradictions: ReadonlyMap<string, ContradictionView>,
  /** True where the first of these rows is the top of the climb, so that no spine leads up from it. */
  isTop = false,
): RowView[] {
  const parents = new Set(plan.nodes.map(({ parentId }) => parentId));
  const shown: Planned[] = [];
  // By the folded row that hides them; by the outermost one where a folded row is within another.
  const hiddenIn = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const node of planned) {
    const { id, parentId } = node.row;
    const fold =
      parentId === null
        ? undefined
        : (hiddenIn.get(parentId) ?? (folded.has(parentId) ? parentId : undefined));
    if (fold === undefined) shown.push(node);
    else {
      hiddenIn.set(id, fold);
      counts.set(fold, (counts.get(fold) ?? 0) + 1);
    }
  }
  const siblings = new Map<string | null, number>();
  for (const { row } of shown) siblings.set(row.parentId, (siblings.get(row.parentId) ?? 0) + 1);
  const seen = new Map<string | null, number>();
  return shown.map((node) => {
    const { parentId } = node.row;
    const ordinal = (seen.get(parentId) ?? 0) + 1;
    seen.set(parentId, ordinal);
    return rowOf(node, model, plan, texts, {
      isTop: isTop && node === shown[0],
      ordinal,
      siblings: siblings.get(parentId) ?? 1,
      hasChildren: parents.has(node.row.id),
      isFolded: folded.has(node.row.id),
      hidden: counts.get(node.row.id) ?? 0,
      contradiction: contradictions.get(node.row.id) ?? null,
    });
  });
}

/** What the rows drawn around a row say about it. */
type RowContext = {
  isTop: boolean;
  ordinal: number;
  siblings: number;
  hasChildren: boolean;
  isFolded: boolean;
  hidden: number;
  contradiction: ContradictionView | null;
};

const spineOf = ({ state, schedule }: Planned): SpineState =>
  state === "done" ? "done" : schedule?.critical ? "critical" : "ahead";

function rowOf(
  node: Planned,
  model: ClimbModel,
  plan: GoalPlan,
  texts: ClimbTexts,
  { isTop, ordinal, siblings, hasChildren, isFolded, hidden, contradiction }: RowContext,
): RowView {
  const { row, state, progress, schedule } = node;
  const done = state === "done";
  const urgent = state === "late" || state === "startsSoon";
  const spine = spineOf(node);
  const date = done
    ? row.completedOn
    : (row.dueOn ?? (row.kind === "milestone" ? (schedule?.latestFinish ?? null) : null));
  const startBy = state === "startsSoon" ? (schedule?.latestStart ?? null) : null;
  const comments = plan.comments[row.id];
  return {
    node: row,
    id: row.id,
    parentId: row.parentId,
    kind: row.kind,
    title: row.title,
    depth: node.depth,
    level: row.rung?.level ?? null,
    tickable: !node.hasOpen,
    done,
    doneCount: progress.done,
    total: progress.total,
    state,
    rungMarker: contradiction ? "urgent" : spine,
    dot: contradiction ? "contradiction" : urgent ? "urgent" : spine,
    spine,
    isTop,
    ordinal,
    siblings,
    hasChildren,
    folded: hasChildren ? isFolded : null,
    hidden,
    dateLabel: date ? texts.day(date) : "",
    startBy: startBy === null ? null : texts.day(startBy),
    hasStartPassed: startBy !== null && startBy < plan.today,
    comments: comments?.count ?? 0,
    unread: comments?.unread ?? 0,
    contradiction,
    bar: row.kind === "step" && !done && !contradiction ? barOf(node, model, plan) : null,
  };
}

/**
 * The span of a step within the time of its milestone, in per cent, rounded so that small shifts draw nothing anew. For
 * a step at the first level it is the time of the whole plan.
 */
function barOf(
  { row, schedule, state }: Planned,
  model: ClimbModel,
  plan: GoalPlan,
): RowView["bar"] {
  if (!schedule) return null;
  const parent = row.parentId === null ? undefined : model.byId.get(row.parentId)?.schedule;
  const begun = parent && parent.earliestStart > plan.today ? parent.earliestStart : plan.today;
  const start = toDayNumber(begun);
  const span = toDayNumber(parent?.latestFinish ?? plan.goal.targetDate) + 1 - start;
  if (span <= 0) return null;
  const at = (date: string, dayAfter = 0) =>
    Math.round(
      Math.min(100, Math.max(0, ((toDayNumber(date) + dayAfter - start) / span) * 100)) * 10,
    ) / 10;
  const from = at(schedule.earliestStart);
  const to = Math.max(from, at(schedule.earliestFinish, 1));
  const tone =
    state === "late" || state === "startsSoon"
      ? "urgent"
      : schedule.critical
        ? "critical"
        : "ahead";
  return { from, to, slackTo: Math.max(to, at(schedule.latestFinish, 1)), tone };
}
