import type { NodeRow } from "../goal/goal-plan";
import { applyPlanChange } from "./apply";
import type { PlanChange, PlanChanged } from "./change";
import { removedBy } from "./completion";
import { type RefusalCode, withDifference } from "./difference";
import {
  emptyHistory,
  type History,
  replaceEntry,
  revertIdOf,
  takeEntry,
  withEntryIn,
  withMadeEntry,
} from "./history";
import { onNewVersions } from "./on-new-versions";
import { withoutPreconditions } from "./preconditions";
import { treeOf } from "./tree";

/** The plan as the server sent it at one revision. */
export type PlanBase = {
  readonly revision: number;
  /** The owner's calendar date. */
  readonly today: string;
  readonly nodes: readonly NodeRow[];
};

type PendingChange = {
  /** The id of the change, or of this entry while the change is not known yet. */
  readonly id: string;
  /**
   * Null for an entry that reverts a change to which the server has not responded: its inverse comes with that
   * response.
   */
  readonly change: PlanChange | null;
  /** The id of the entry that this one reverts. */
  readonly reverts: string | null;
  /** Null while the server has not responded. The entry stays until the base has the revision of the response. */
  readonly response: PlanChanged | null;
};

/**
 * A plan on a client: a base that is never overwritten by a guess, and the pending changes that it does not contain
 * yet, in the order in which they were made. What is drawn is the base with the pending changes applied.
 */
export type PlanState = {
  readonly base: PlanBase;
  readonly pending: readonly PendingChange[];
  /** The nodes that are drawn. */
  readonly nodes: readonly NodeRow[];
  /**
   * The highest revision of which the client knows. Where it is above that of the base, somebody else has changed the
   * plan.
   */
  readonly latest: number;
  /**
   * The nodes that were deleted on this client, by the node whose deletion removed them. They are drawn again when they
   * are restored.
   */
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

/** Takes a plan that was read from the server as the base. Of one that is older than the base only a later day counts. */
export function baseReceived(state: PlanState, base: PlanBase): PlanState {
  if (base === state.base) return state;
  if (base.revision < state.base.revision)
    return base.today > state.base.today
      ? drawn({ ...state, base: { ...state.base, today: base.today } })
      : state;
  const pending = state.pending.filter(
    ({ response }) => response === null || response.revision > base.revision,
  );
  const latest = Math.max(state.latest, base.revision);
  return drawn({ ...state, base, pending, latest });
}

/** What will come of a change as far as the client knows: whether it alters anything, and why it will be refused. */
export function foreseen(
  state: PlanState,
  change: PlanChange,
): { readonly alters: boolean; readonly refusal: RefusalCode | null } {
  const { nodes, base, deleted } = state;
  const result = applyPlanChange(nodes, withoutPreconditions(change), {
    today: base.today,
    deleted,
  });
  if (result.ok)
    return { alters: result.value.nodes.length + result.value.removed.length > 0, refusal: null };
  return { alters: true, refusal: result.error.code === "stale" ? null : result.error.code };
}

/** Adds a change that the user makes. */
export function changeMade(state: PlanState, change: PlanChange): PlanState {
  const history = withMadeEntry(state.history, change.changeId);
  return drawn(added({ ...state, history }, change));
}

/** Adds a change of the goal itself to the history, which is sent by itself. */
export const goalChangeMade = (state: PlanState, madeId: string): PlanState => ({
  ...state,
  history: withMadeEntry(state.history, madeId, { isOfGoal: true }),
});

/** Removes a change of the goal from the history; where it can be reverted after all, it is the next of that direction. */
export const goalChangeIn = (
  state: PlanState,
  madeId: string,
  direction: "undo" | "redo" | null,
): PlanState => ({ ...state, history: withEntryIn(state.history, madeId, direction) });

/** Undoes one change where it is the latest. Returns the same state where it is not, because it altered nothing. */
export const undoMade = (state: PlanState, changeId: string): PlanState =>
  state.history.undo.at(-1)?.madeId === changeId ? undoOrRedo(state, "undo") : state;

/** Undoes the latest change, or redoes the one that was undone last. Returns the same state where there is none. */
export function undoOrRedo(state: PlanState, direction: "undo" | "redo"): PlanState {
  const reverted = takeEntry(state.history, direction);
  if (!reverted) return state;
  const { entry, history } = reverted;
  const next = { ...state, history };
  if ("isOfGoal" in entry) return next;
  if ("change" in entry) return drawn(added(next, entry.change));
  const reverting = {
    id: revertIdOf(entry),
    change: null,
    reverts: entry.pendingId,
    response: null,
  };
  return drawn({ ...next, pending: [...state.pending, reverting] });
}

/** Takes the response of a change that the server has made. A second response to the same change is ignored. */
export function changeAccepted(
  state: PlanState,
  changeId: string,
  response: PlanChanged,
): PlanState {
  const entry = findUnsent(state, changeId);
  if (!entry) return state;
  const { revision, inverse } = response;
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
  const history = replaceEntry(known.history, entry.id, inverse && { change: inverse });
  const deleted =
    isNext && entry.change
      ? deletedBy(entry.change, state.base.nodes, state.deleted)
      : state.deleted;
  const moved = onNewVersions({ pending, history }, response.nodes);
  return drawn({ ...state, ...moved, base, deleted, latest: Math.max(state.latest, revision) });
}

/** Removes a change that the server has refused. */
export function changeRefused(state: PlanState, changeId: string): PlanState {
  const entry = findUnsent(state, changeId);
  return entry ? drawn(without(state, entry.id)) : state;
}

/** The change to send next: the first without a response. */
export const nextToSend = ({ pending }: PlanState): PlanChange | null =>
  pending.find(({ response }) => response === null)?.change ?? null;

/** Whether the server has changes that the base does not contain. */
export const isBehind = ({ base, latest }: PlanState): boolean => latest > base.revision;

const findUnsent = ({ pending }: PlanState, changeId: string) =>
  pending.find(({ change, response }) => change?.changeId === changeId && response === null);

/**
 * The plan without an entry that came to nothing (or with it, `keepsEntry`), and without the entry that would have
 * reverted it.
 */
function without(state: PlanState, id: string, keepsEntry = false): PlanState {
  const reverting = state.pending.find(({ reverts }) => reverts === id);
  const rest = reverting ? without(state, reverting.id) : state;
  const pending = keepsEntry ? rest.pending : rest.pending.filter((each) => each.id !== id);
  return { ...rest, pending, history: replaceEntry(rest.history, id, null) };
}

const added = (state: PlanState, change: PlanChange): PlanState => ({
  ...state,
  deleted: deletedBy(change, state.nodes, state.deleted),
  pending: [...state.pending, { id: change.changeId, change, reverts: null, response: null }],
});

/** Adds the nodes that a change will delete, so that they can be drawn again when they are restored. */
function deletedBy(
  change: PlanChange,
  nodes: readonly NodeRow[],
  before: PlanState["deleted"],
): PlanState["deleted"] {
  const removed = removedBy(treeOf(nodes), change);
  return removed.size === 0 ? before : new Map([...before, ...removed]);
}

/**
 * Applies the pending changes to the base. The user's changes are drawn whatever others have written meanwhile; the
 * server decides when it responds.
 */
function drawn(state: PlanState): PlanState {
  const { today } = state.base;
  const reverted = revertedIn(state.pending);
  let { deleted } = state;
  const nodes = state.pending.reduce((before, { id, change }) => {
    if (change === null || reverted.has(id)) return before;
    const result = applyPlanChange(before, withoutPreconditions(change), { today, deleted });
    // A later change restores the nodes as they were when this one deleted them.
    deleted = deletedBy(change, before, deleted);
    if (!result.ok) return before;
    const removed = result.value.removed.map((gone) => gone.id);
    return withDifference(before, { ...result.value, removed });
  }, state.base.nodes);
  return { ...state, nodes };
}

/** The entries that are not drawn, because they are reverted by an entry whose change is not known yet. */
function revertedIn(pending: PlanState["pending"]): ReadonlySet<string> {
  const reverted = new Set<string>();
  for (const { id, change, reverts } of pending.toReversed())
    if (reverts !== null && change === null && !reverted.has(id)) reverted.add(reverts);
  return reverted;
}
