/** What a row can ask for. Stable across renders, so that a changed row alone is drawn again. */
export type RowActions = {
  tick: (id: string, done: boolean) => void;
  /** Opens the panel of the node. */
  open: (id: string) => void;
  /** Hides what stands under a milestone, or shows it again. */
  fold: (id: string, folded: boolean) => void;
  /** Begins to rename in place. */
  rename: (id: string) => void;
  /** Ends renaming: null keeps the title as it was. */
  renamed: (id: string, title: string | null) => void;
  /** Opens the panel at the date. */
  redate: (id: string) => void;
};
