import type { NodeRow } from "../goal/climb";
import { applyPlanChange } from "./apply";
import type { PlanChange, PlanChanged } from "./change";
import { withDifference } from "./difference";
import {
  emptyHistory,
  type History,
  madeStep,
  replaceStep,
  revertIdOf,
  takenStep,
} from "./history";
import { onNewVersions } from "./on-new-versions";
import { deletionBatches } from "./remove";
import { treeOf } from "./tree";

/** What the server has said of a plan, as of one revision. */
export type PlanBase = {
  readonly revision: number;
  /** The owner's calendar date. */
  readonly today: string;
  readonly nodes: readonly NodeRow[];
};

type PendingChange = {
  /** That of the change, or a name of its own while the change is not known. */
  readonly id: string;
  /** Null for what reverts a change that the server has not responded to: its inverse comes with that response. */
  readonly change: PlanChange | null;
  /** The entry that this one turns. */
  readonly reverts: string | null;
  /** Null while the server has not responded; kept until the base has its revision. */
  readonly response: PlanChanged | null;
};

/**
 * A plan on a client: a base that is never overwritten by a guess, and the changes that are not in it yet, in the order
 * in which they were made. What is drawn is the one with the others applied.
 */
export type PlanState = {
  readonly base: PlanBase;
  readonly pending: readonly PendingChange[];
  /** What is drawn. */
  readonly nodes: readonly NodeRow[];
  /** The highest revision heard of: above that of the base, somebody else has changed the plan. */
  readonly latest: number;
  /** What was deleted here, by the node whose deletion took it along: drawn when it is restored. */
  readonly deleted: ReadonlyMap<string, readonly NodeRow[]>;
  readonly history: History;
};

export const planState = (base: PlanBase): PlanState => ({
  base,
  pending: [],
  nodes: base.nodes,
  latest: base.revision,
  deleted: new Map(),
  history: emptyHistory,
});

/** The server's plan was read. A reading older than the base has been overtaken, and says nothing. */
export function baseReceived(state: PlanState, base: PlanBase): PlanState {
  if (base === state.base || base.revision < state.base.revision) return state;
  const pending = state.pending.filter(
    ({ response }) => response === null || response.revision > base.revision,
  );
  const latest = Math.max(state.latest, base.revision);
  return drawn({ ...state, base, pending, latest });
}

/** Somebody changes the plan here. */
export function changeMade(state: PlanState, change: PlanChange): PlanState {
  const history = madeStep(state.history, change.changeId);
  return drawn(added({ ...state, history }, change));
}

/** Takes the latest change back, or makes again the latest that was taken back. The same state where there is none. */
export function undoOrRedo(state: PlanState, direction: "undo" | "redo"): PlanState {
  const reverted = takenStep(state.history, direction);
  if (!reverted) return state;
  const { step, history } = reverted;
  const next = { ...state, history };
  if ("change" in step) return drawn(added(next, step.change));
  const reverting = { id: revertIdOf(step), change: null, reverts: step.pendingId, response: null };
  return drawn({ ...next, pending: [...state.pending, reverting] });
}

/** The server has made a change. A second response to the same one says nothing new. */
export function changeAccepted(
  state: PlanState,
  changeId: string,
  response: PlanChanged,
): PlanState {
  const entry = findUnsent(state, changeId);
  if (!entry) return state;
  const { revision, inverse } = response;
  if (inverse === null && revision <= state.base.revision) return drawn(without(state, entry.id));
  const isNext = inverse !== null && revision === state.base.revision + 1;
  const base = isNext
    ? { ...state.base, revision, nodes: withDifference(state.base.nodes, response) }
    : state.base;
  const known = inverse ? state : without(state, entry.id, true);
  const pending = known.pending.flatMap((each) => {
    if (each.id === entry.id)
      return revision > base.revision ? [{ ...each, response: response }] : [];
    return [each.reverts === entry.id ? { ...each, change: inverse } : each];
  });
  const history = replaceStep(known.history, entry.id, inverse && { change: inverse });
  const deleted =
    isNext && entry.change
      ? deletedBy(entry.change, state.base.nodes, state.deleted)
      : state.deleted;
  const moved = onNewVersions({ pending, history }, response.nodes);
  return drawn({ ...state, ...moved, base, deleted, latest: Math.max(state.latest, revision) });
}

/** The server has refused a change: nothing of it stays. */
export function changeRefused(state: PlanState, changeId: string): PlanState {
  const entry = findUnsent(state, changeId);
  return entry ? drawn(without(state, entry.id)) : state;
}

/** The change to be sent: the first without a response. */
export const nextToSend = ({ pending }: PlanState): PlanChange | null =>
  pending.find(({ response }) => response === null)?.change ?? null;

/** Whether the server has more than the base. */
export const isBehind = ({ base, latest }: PlanState): boolean => latest > base.revision;

/** The version of a node that a change is made on, as far as the server has told: 0 where it has not told of it. */
export function versionOf({ base, pending }: PlanState, id: string): number {
  const known = base.nodes.find((node) => node.id === id)?.version ?? 0;
  return pending.reduce((version, { response }) => {
    const changed = response?.nodes.find((node) => node.id === id);
    return changed?.version === version + 1 ? changed.version : version;
  }, known);
}

const findUnsent = ({ pending }: PlanState, changeId: string) =>
  pending.find(({ change, response }) => change?.changeId === changeId && response === null);

/** The plan without an entry (or with it, `keepsEntry`) of which nothing came, and without what would have reverted it. */
function without(state: PlanState, id: string, keepsEntry = false): PlanState {
  const reverting = state.pending.find(({ reverts }) => reverts === id);
  const rest = reverting ? without(state, reverting.id) : state;
  const pending = keepsEntry ? rest.pending : rest.pending.filter((each) => each.id !== id);
  return { ...rest, pending, history: replaceStep(rest.history, id, null) };
}

const added = (state: PlanState, change: PlanChange): PlanState => ({
  ...state,
  deleted: deletedBy(change, state.nodes, state.deleted),
  pending: [...state.pending, { id: change.changeId, change, reverts: null, response: null }],
});

/** With what a change will delete, so that it can be drawn again when it is restored. */
function deletedBy(
  change: PlanChange,
  nodes: readonly NodeRow[],
  before: PlanState["deleted"],
): PlanState["deleted"] {
  if (change.type !== "delete") return before;
  return new Map([...before, ...deletionBatches(treeOf(nodes), change.nodeIds)]);
}

/** What was asked for here is drawn whatever others may have written meanwhile: the server decides, once it responds. */
function drawn(state: PlanState): PlanState {
  const { today } = state.base;
  const reverted = revertedIn(state.pending);
  let { deleted } = state;
  const nodes = state.pending.reduce((before, { id, change }) => {
    if (change === null || reverted.has(id)) return before;
    const result = applyPlanChange(before, { ...change, versions: undefined }, { today, deleted });
    // What a later change restores is what stood there when this one deleted it.
    deleted = deletedBy(change, before, deleted);
    if (!result.ok) return before;
    const removed = result.value.removed.map((gone) => gone.id);
    return withDifference(before, { ...result.value, removed });
  }, state.base.nodes);
  return { ...state, nodes };
}

/** What is not drawn because it is turned by what is not known yet. */
function revertedIn(pending: PlanState["pending"]): ReadonlySet<string> {
  const reverted = new Set<string>();
  for (const { id, change, reverts } of pending.toReversed())
    if (reverts !== null && change === null && !reverted.has(id)) reverted.add(reverts);
  return reverted;
}
