import type { Remedy } from "@/domain/goal/remedies";

/** The actions of a row. The object is stable across renders, so that only rows that changed are drawn again. */
export type RowActions = {
  tick: (id: string, done: boolean) => void;
  /** Opens the panel of the node. */
  open: (id: string) => void;
  /** Hides what stands under a milestone, or shows it again. */
  fold: (id: string, folded: boolean) => void;
  /** Begins to rename in place. */
  rename: (id: string) => void;
  /** Ends renaming: null leaves the title as it was; `former` is the title when typing began. */
  renamed: (id: string, title: string | null, former: string) => void;
  /** Ends renaming without a new title, and says so where one was typed. */
  putNameAside: (id: string) => void;
  /** Renames without moving the focus, which has left the row. Returns false where the node is gone. */
  retitle: (id: string, title: string, former: string) => boolean;
  /** Applies a remedy of the contradiction that a row shows. */
  applyRemedy: (id: string, remedy: Remedy) => void;
  /** Opens the panel at the date. */
  redate: (id: string) => void;
  /** Opens the menu of the row. */
  showMenu: (id: string) => void;
};
