/** What a row can ask for. Stable across renders, so that a changed row alone is drawn again. */
export type RowActions = {
  tick: (id: string, done: boolean) => void;
  /** Opens the panel of the node. */
  open: (id: string) => void;
  /** Hides what stands under a milestone, or shows it again. */
  fold: (id: string, folded: boolean) => void;
  /** Begins to rename in place. */
  rename: (id: string) => void;
  /** Ends renaming: null keeps the title as it was, `former` is the one that stood there when typing began. */
  renamed: (id: string, title: string | null, former: string) => void;
  /** Renames without moving the focus, because the row is left already. Returns false where it is gone. */
  retitle: (id: string, title: string, former: string) => boolean;
  /** Opens the panel at the date. */
  redate: (id: string) => void;
};
