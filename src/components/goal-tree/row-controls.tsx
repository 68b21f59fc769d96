"use client";

import { RungMarker } from "@/components/ui/rung-marker";
import type { RowActions } from "./row-actions";
import type { RowView } from "./row-view";
import { type DotState, spineClass } from "./spine";
import type { RowTexts } from "./use-climb-texts";

/** The controls of a row have as few elements as possible, because there are hundreds of rows. */
type RowControlProps = { row: RowView; actions: RowActions; texts: RowTexts; tab: 0 | -1 };

const markers = { step: "spine-dot", milestone: "spine-diamond" } as const;
const markerTones: Record<DotState, string> = {
  done: " marker-done",
  urgent: " marker-urgent",
  critical: " marker-critical",
  ahead: "",
  contradiction: " marker-urgent",
};

/**
 * The spine behind a row with its marker. A rung is drawn as SVG because of its number; every other marker is made by
 * styles.
 */
export function RowSpine({ row }: { row: RowView }) {
  const line = spineClass(row.spine, row.isTop);
  const marker = row.contradiction ? "spine-square" : markers[row.kind];
  if (row.level === null) return <span className={`${line} ${marker}${markerTones[row.dot]}`} />;
  return (
    <span className={line}>
      <RungMarker state={row.rungMarker} level={row.level} />
    </span>
  );
}

export function Title({ row, actions, tab }: RowControlProps) {
  return (
    <button
      type="button"
      tabIndex={tab}
      className={row.done ? "climb-title text-ink-2" : "climb-title"}
      onClick={() => actions.open(row.id)}
      onDoubleClick={() => actions.rename(row.id)}
    >
      {row.title}
    </button>
  );
}

export function FoldButton({
  row,
  actions,
  texts,
  tab,
  folded,
}: RowControlProps & { folded: boolean }) {
  return (
    <button
      type="button"
      tabIndex={tab}
      aria-label={texts.fold(row.title, folded)}
      className={folded ? "climb-fold climb-folded" : "climb-fold"}
      onClick={() => actions.fold(row.id, !folded)}
    />
  );
}

export function CommentsButton({ row, actions, texts, tab }: RowControlProps) {
  return (
    <button
      type="button"
      tabIndex={tab}
      aria-label={texts.openComments(row.title, row.comments, row.unread)}
      className={row.unread > 0 ? "climb-talk font-semibold text-forward" : "climb-talk"}
      onClick={() => actions.open(row.id)}
    >
      {row.comments}
    </button>
  );
}

export function DateButton({ row, actions, texts, tab }: RowControlProps) {
  return (
    <button
      type="button"
      tabIndex={tab}
      aria-label={texts.dateOf(row.title, row.dateLabel)}
      onClick={() => actions.redate(row.id)}
    >
      {row.dateLabel || <span className="climb-undated">{texts.addDate}</span>}
    </button>
  );
}

/** Opens the menu of the row. Only the row in the tab order has it, because hundreds of them would be sent. */
export function MenuButton({ row, actions, texts, tab }: RowControlProps) {
  return (
    <button
      type="button"
      tabIndex={tab}
      aria-haspopup="menu"
      aria-label={texts.more(row.title)}
      className="climb-more"
      onClick={() => actions.showMenu(row.id)}
    />
  );
}
