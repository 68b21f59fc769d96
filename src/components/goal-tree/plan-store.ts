import type { GoalChange } from "@/components/goal/goal-history";
import { listenerSet } from "@/components/ui/listeners";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlanChange, PlanResponse } from "@/domain/node/change";
import {
  baseReceived,
  changeAccepted,
  changeMade,
  changeRefused,
  foreseen,
  goalChangeIn,
  goalChangeMade,
  isBehind,
  nextToSend,
  type PlanBase,
  type PlanState,
  planState,
  undoMade,
  undoOrRedo,
} from "@/domain/node/pending";
import { problemOfRefusal } from "@/domain/node/problem-of-refusal";
import { goalChanges } from "./goal-changes";
import type { Trouble } from "./plan-sender";

/** What the person at the screen is told of changes that are on their way. */
export type ChangeOutcome =
  | { type: "stale"; change: PlanChange; current: NodeRow; isUndoOrRedo: boolean }
  | { type: "refused"; change: PlanChange; error: unknown; isUndoOrRedo: boolean }
  | { type: "saved" };

/** How changes get to the server and the plan back from it. */
export type PlanConnection = {
  /** Tries until there is a response or a refusal; `reportTrouble` is called where the change has to wait. */
  send: (change: PlanChange, reportTrouble: (trouble: Trouble) => void) => Promise<PlanResponse>;
  /** Tries again at once what waits. */
  sendAgain: () => void;
  readAgain: () => void;
};

type WithoutId<Change> = Change extends unknown ? Omit<Change, "changeId"> : never;
/** A change as it is asked for on the screen: it gets its id when it is made. */
export type WantedChange = WithoutId<PlanChange>;

type Direction = "undo" | "redo";

/**
 * What came of undoing or redoing: it is drawn already; it was sent, and says itself what comes of it, as it does for the
 * goal; or there was nothing.
 */
type UndoneOrRedone = "drawn" | "sent" | "nothing";

export type PlanStore = ReturnType<typeof planStore>;

/** The plan of one goal on this client: shown at once, sent one change after another, whatever screen is open. */
export function planStore(base: PlanBase, connection: PlanConnection) {
  let reportOutcome: (outcome: ChangeOutcome) => void = () => {};
  const { state, set, trouble, setTrouble, subscribe } = heldPlan(base);
  /** The ids of what was done here; what takes it back, or makes it again, came from the server. */
  const made = new Set<string>();
  const sendAll = sending({
    next: () => nextToSend(state()),
    send: (change) => sendOne(change),
    finish(isAllMade) {
      if (isBehind(state())) connection.readAgain();
      if (!trouble()) return;
      setTrouble(null);
      // This toast would replace the one that explains the refusal.
      if (isAllMade) reportOutcome({ type: "saved" });
    },
  });
  const { advance, record } = goalAndPlanHistory({ state, set, sendAll });

  /** Returns whether the change was made. */
  async function sendOne(change: PlanChange): Promise<boolean> {
    const isUndoOrRedo = !made.has(change.changeId);
    try {
      const response = await connection.send(change, setTrouble);
      if (response.ok) {
        set(changeAccepted(state(), change.changeId, response));
        return true;
      }
      reportOutcome({ type: "stale", change, current: response.current, isUndoOrRedo });
    } catch (error) {
      reportOutcome({ type: "refused", change, error, isUndoOrRedo });
    }
    set(changeRefused(state(), change.changeId));
    connection.readAgain();
    return false;
  }

  return {
    state,
    /** What the changes wait for, where they have not arrived soon. */
    trouble,
    sendAgain: () => connection.sendAgain(),
    subscribe,
    /** Whoever looks at the plan last is told. */
    setOutcomeListener(listener: (outcome: ChangeOutcome) => void) {
      reportOutcome = listener;
    },
    received: (read: PlanBase) => set(baseReceived(state(), read)),
    /**
     * Returns the id of the change; null where it would alter nothing, and where the rules refuse it, which is reported
     * as if the server had refused it.
     */
    make(wanted: WantedChange): string | null {
      const change: PlanChange = { ...wanted, changeId: crypto.randomUUID() };
      // A tick holds for the day on which it is made, also where it is sent on a later one.
      if (change.type === "complete") change.completedOn ??= state().base.today;
      const { alters, refusal } = foreseen(state(), change);
      if (refusal) {
        const error = problemOfRefusal(refusal);
        reportOutcome({ type: "refused", change, error, isUndoOrRedo: false });
        return null;
      }
      if (!alters) return null;
      made.add(change.changeId);
      set(changeMade(state(), change));
      void sendAll();
      return change.changeId;
    },
    record,
    /** Undoes one change, where it is the latest. */
    undo: (changeId: string) => advance("undo", undoMade(state(), changeId)),
    undoOrRedo: (direction: Direction) => advance(direction, undoOrRedo(state(), direction)),
  };
}

/** The state of a plan, and what its changes wait for, with those who listen to both. */
function heldPlan(base: PlanBase) {
  let state = planState(base);
  let trouble: Trouble | null = null;
  const { notify, subscribe } = listenerSet();
  return {
    state: () => state,
    set(next: PlanState) {
      if (next === state) return;
      state = next;
      notify();
    },
    trouble: () => trouble,
    setTrouble(next: Trouble | null) {
      if (next === trouble) return;
      trouble = next;
      notify();
    },
    subscribe,
  };
}

/** Sends what waits, one after another, and only once at a time. */
function sending({
  next,
  send,
  finish,
}: {
  next: () => PlanChange | null;
  send: (change: PlanChange) => Promise<boolean>;
  finish: (isAllMade: boolean) => void;
}) {
  let isSending = false;
  return async () => {
    if (isSending) return;
    isSending = true;
    let isAllMade = true;
    for (let change = next(); change; change = next())
      isAllMade = (await send(change)) && isAllMade;
    isSending = false;
    finish(isAllMade);
  };
}

/** Undoes and redoes the changes of a plan and those of the goal itself, in the order in which they were made. */
function goalAndPlanHistory({
  state,
  set,
  sendAll,
}: {
  state: () => PlanState;
  set: (next: PlanState) => void;
  sendAll: () => Promise<void>;
}) {
  const ofGoal = goalChanges();
  const revertGoal = async (madeId: string, direction: Direction) => {
    const reverted = await ofGoal.revert(madeId, direction);
    if (reverted === "stale") set(goalChangeIn(state(), madeId, null));
    if (reverted === "failed") set(goalChangeIn(state(), madeId, direction));
  };
  return {
    advance(direction: Direction, next: PlanState): UndoneOrRedone {
      if (next === state()) return "nothing";
      const madeId = state().history[direction].at(-1)?.madeId;
      set(next);
      if (madeId && ofGoal.has(madeId)) {
        void revertGoal(madeId, direction);
        return "sent";
      }
      void sendAll();
      return "drawn";
    },
    /** Adds a change of the goal itself, which was saved, to what can be undone here. Returns its id. */
    record(change: GoalChange): string {
      const madeId = crypto.randomUUID();
      ofGoal.add(madeId, change);
      set(goalChangeMade(state(), madeId));
      return madeId;
    },
  };
}
