import type { Climb, NodeRow } from "./climb";
import { planOf } from "./plan-input";
import { type PlanModel, type PlannedNode, planModel } from "./plan-model";

type RungRef = NonNullable<Climb["goal"]["targetRung"]>;

/** A goal as it is drawn: read from the summit down to the foot, with the line of today between `ahead` and `done`. */
export type ClimbModel = Omit<PlanModel<NodeRow>, "nodes"> & {
  readonly byId: PlanModel<NodeRow>["nodes"];
  /** The rung aimed at. `nodeId` names the milestone of the first level that stands for it, where there is one. */
  readonly summit: { readonly rung: RungRef; readonly nodeId: string | null } | null;
  /** Above the line, from the summit down: what is still to be done. */
  readonly ahead: readonly PlannedNode<NodeRow>[];
  /** Below it: what is done, the last done first, each with all that it covers. */
  readonly done: readonly PlannedNode<NodeRow>[];
  /** Where the owner stands. */
  readonly currentRung: Climb["currentRung"];
};

const none: ReadonlySet<string> = new Set();

/**
 * Among siblings the later stands above the earlier, and a milestone above the steps that lead to it. What is done has
 * left its place in the plan for its place in time: below the line of today, by the day on which it was done (a
 * milestone that is done takes along what is under it, in the order of the plan). `lingering`: done, but not gone yet from
 * its place in the plan, with what is done by it.
 */
export function climbModel(climb: Climb, lingering: ReadonlySet<string> = none): ClimbModel {
  const { nodes, ...plan } = planModel(planOf(climb), climb.today);
  const ahead: PlannedNode<NodeRow>[] = [];
  const batches: { completedOn: string; nodes: PlannedNode<NodeRow>[] }[] = [];
  const staying = new Set(lingering);
  for (const node of nodes.values()) {
    const { id, parentId, completedOn } = node.row;
    const isUnderStaying = parentId !== null && staying.has(parentId);
    if (isUnderStaying && completedOn === null) staying.add(id);
    if (node.state !== "done" || staying.has(id)) {
      ahead.push(node);
      continue;
    }
    const above = parentId === null || isUnderStaying ? undefined : nodes.get(parentId);
    if (above?.state === "done") batches.at(-1)?.nodes.push(node);
    else batches.push({ completedOn: completedOn ?? "", nodes: [node] });
  }
  batches.sort((a, b) =>
    a.completedOn < b.completedOn ? 1 : a.completedOn > b.completedOn ? -1 : 0,
  );

  const { targetRung } = climb.goal;
  const holdsTarget = ({ depth, row }: PlannedNode<NodeRow>) =>
    depth === 0 && row.rung !== null && row.rung.id === targetRung?.id;
  return {
    ...plan,
    byId: nodes,
    summit: targetRung && {
      rung: targetRung,
      nodeId: [...nodes.values()].find(holdsTarget)?.row.id ?? null,
    },
    ahead,
    done: batches.flatMap((batch) => batch.nodes),
    currentRung: climb.currentRung,
  };
}
