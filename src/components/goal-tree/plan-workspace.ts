import { typedTexts } from "@/components/plan/typed-texts";
import { listenerSet } from "@/components/ui/listeners";
import type { NodeDraft } from "./draft";
import type { AddressedView } from "./goal-address";

/** The areas of the panel that can take the focus. */
export type PanelArea = "facts" | "date" | "conversation";

/** What a person has open of a plan: the node in the panel, the folds, the texts they type. Nobody else sees it. */
export type Workspace = {
  /** Open in the panel beside. */
  readonly nodeId: string | null;
  /** The area that takes the focus. It is counted, so that the same request can be made twice. */
  readonly focusRequest: { readonly area: PanelArea; readonly count: number };
  /** The row that takes the focus, as soon as it is drawn; without an id the button for a first step. */
  readonly rowRequest: { readonly id: string | null; readonly count: number } | null;
  readonly folded: ReadonlySet<string>;
  readonly isUrgentOnly: boolean;
  /** Changed here since the filter was set, and drawn whatever it is now, so that nothing vanishes under the hand. */
  readonly shownDespiteFilter: ReadonlySet<string>;
  /** The milestone or step that is being written. */
  readonly draft: NodeDraft | null;
  readonly renamingId: string | null;
  /** The node that is being moved by choosing its new position. */
  readonly movingId: string | null;
  /** The node whose menu is open. */
  readonly menuId: string | null;
  /** The milestone of whose completion is asked what becomes of what is open under it. */
  readonly completingId: string | null;
  /** Ticked a moment ago and still drawn in its old position, so that one sees what was ticked. */
  readonly recentlyTicked: ReadonlySet<string>;
};

export type PlanWorkspace = ReturnType<typeof planWorkspace>;

const recentlyTickedMilliseconds = 700;

/** Holds the workspace of one plan on the screen. The views only draw it. */
export function planWorkspace({ nodeId, isUrgentOnly }: AddressedView, typed = typedTexts()) {
  let state: Workspace = {
    nodeId,
    focusRequest: { area: "facts", count: 0 },
    rowRequest: null,
    folded: new Set(),
    isUrgentOnly,
    shownDespiteFilter: new Set(),
    draft: null,
    renamingId: null,
    movingId: null,
    menuId: null,
    completingId: null,
    recentlyTicked: new Set(),
  };
  const { notify, subscribe } = listenerSet();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const set = (change: Partial<Workspace>) => {
    state = { ...state, ...change };
    notify();
  };
  const withOrWithout = (ids: ReadonlySet<string>, id: string, isIn: boolean) => {
    const next = new Set(ids);
    if (isIn) next.add(id);
    else next.delete(id);
    return next;
  };
  const setRecentlyTicked = (id: string, isIn: boolean) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (state.recentlyTicked.has(id) !== isIn)
      set({ recentlyTicked: withOrWithout(state.recentlyTicked, id, isIn) });
  };
  const focusRow = (id: string | null | undefined) => {
    if (id !== undefined) set({ rowRequest: { id, count: (state.rowRequest?.count ?? 0) + 1 } });
  };

  return {
    state: () => state,
    subscribe,
    /** The texts that are being typed, by `typedKey` of a node and field, and the draft. */
    typed,
    open(nodeId: string, area: PanelArea = "facts") {
      set({ nodeId, focusRequest: { area, count: state.focusRequest.count + 1 } });
    },
    close: () => set({ nodeId: null }),
    focusRow,
    fold: (id: string, isFolded: boolean) =>
      set({ folded: withOrWithout(state.folded, id, isFolded) }),
    /** Unfolds those of these milestones that are folded. */
    unfold(ids: readonly string[]) {
      const folded = new Set([...state.folded].filter((id) => !ids.includes(id)));
      if (folded.size < state.folded.size) set({ folded });
    },
    /** Folds exactly these milestones. */
    foldOnly: (folded: ReadonlySet<string>) => set({ folded }),
    showUrgentOnly: (isUrgentOnly: boolean) => set({ isUrgentOnly, shownDespiteFilter: new Set() }),
    showDespiteFilter(ids: readonly string[]) {
      if (state.isUrgentOnly)
        set({ shownDespiteFilter: new Set([...state.shownDespiteFilter, ...ids]) });
    },
    write: (draft: NodeDraft | null) => set({ draft }),
    rename: (renamingId: string | null) => set({ renamingId }),
    chooseMove: (movingId: string | null) => set({ movingId }),
    showMenu: (menuId: string | null) => set({ menuId }),
    askToComplete: (completingId: string | null) => set({ completingId }),
    /** Keeps a row that was just ticked in its position for a moment. */
    holdTicked(id: string) {
      setRecentlyTicked(id, true);
      timers.set(
        id,
        setTimeout(() => setRecentlyTicked(id, false), recentlyTickedMilliseconds),
      );
    },
    releaseTicked: (id: string) => setRecentlyTicked(id, false),
  };
}
