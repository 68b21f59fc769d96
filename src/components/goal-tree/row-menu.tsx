"use client";

import { useTranslations } from "next-intl";
import { FloatingMenu, MenuItem } from "@/components/ui/menu";
import { stepRefusal } from "@/domain/node/structure";
import { draftUnder } from "./draft";
import { rowAfterRemoval } from "./moves";
import type { RowView } from "./row-view";
import type { TreeActions } from "./use-tree-actions";

/** What its owner can do with a row, as a menu beside it. */
export default function RowMenu({
  row,
  rows,
  actions,
  onClose,
}: {
  row: RowView;
  rows: readonly RowView[];
  actions: TreeActions;
  onClose: () => void;
}) {
  const t = useTranslations("climb");
  const { id } = row;
  const otherKind = row.kind === "step" ? "milestone" : "step";
  const canChangeKind = otherKind === "milestone" || !stepRefusal(row.node, row.hasChildren);
  const items = {
    open: () => actions.open(id),
    [row.kind === "milestone" ? "addUnder" : "add"]: () => actions.begin(draftUnder(row)),
    rename: () => actions.rename(id),
    date: () => actions.redate(id),
    comment: () => actions.comment(id),
    ...(row.done ? {} : { move: () => chooseMove(actions, id) }),
    ...(canChangeKind ? { [otherKind]: () => actions.setKind(id, otherKind) } : {}),
    delete() {
      actions.focusRow(rowAfterRemoval(rows, id) ?? null);
      actions.remove(id);
    },
  };
  return (
    <FloatingMenu
      label={t("more", { title: row.title })}
      anchor={anchorIn(id)}
      onClose={onClose}
      onAction={(name) => {
        // It is closed by the time that a field takes the focus.
        onClose();
        items[name as keyof typeof items]?.();
      }}
    >
      {(Object.keys(items) as ItemName[]).map((name) => (
        <MenuItem key={name} id={name}>
          {t(`menu.${name}`)}
        </MenuItem>
      ))}
    </FloatingMenu>
  );
}

/** The dialog gives the focus back to what has it when it opens, which must not be the menu. */
function chooseMove(actions: TreeActions, id: string): void {
  actions.focusRow(id);
  requestAnimationFrame(() => actions.chooseMove(id));
}

type ItemName =
  | "open"
  | "add"
  | "addUnder"
  | "rename"
  | "date"
  | "comment"
  | "move"
  | "milestone"
  | "step"
  | "delete";

/** The button of the row; the row itself where it has none, on a touch screen. */
function anchorIn(id: string): HTMLElement | null {
  const row = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  return row?.querySelector<HTMLElement>(".climb-more") ?? row;
}
