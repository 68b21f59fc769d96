"use client";

import { memo } from "react";
import { RungMarker } from "@/components/ui/rung-marker";
import { indentOf } from "./indent";
import type { RowActions } from "./row-actions";
import { hasSame, isSameRow, type RowView } from "./row-view";
import { SlackBar } from "./slack-bar";
import { TitleEditor } from "./title-editor";
import type { RowWords } from "./use-climb-words";

/**
 * One row of the climb. Plain elements and as few as it takes, their looks in climb.css: a goal can have hundreds of rows,
 * each drawn on the server first. Only the row that holds the focus is in the tab order; its own controls follow it there.
 * Rows are reckoned anew with each change; one that looks as before is not drawn again.
 */
export const ClimbRow = memo(
  Row,
  (before, after) => hasSame(before, after, "row") && isSameRow(before.row, after.row),
);

type RowProps = {
  row: RowView;
  /** In the tab order: the row the keyboard stands on. */
  current: boolean;
  /** Open in the panel beside. */
  selected: boolean;
  renaming: boolean;
  typed: Map<string, string>;
  editable: boolean;
  actions: RowActions;
  words: RowWords;
};

type PartProps = Pick<RowProps, "row" | "actions" | "words"> & { tab: 0 | -1 };

function Row({ row, current, selected, renaming, typed, editable, actions, words }: RowProps) {
  const tab = current ? 0 : -1;
  const part = { row, actions, words, tab } as const;
  const title = renaming ? (
    <TitleEditor row={row} actions={actions} typed={typed} />
  ) : (
    <Title {...part} />
  );
  return (
    <div
      role="row"
      data-row={row.id}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected || undefined}
      aria-expanded={row.folded === null ? undefined : !row.folded}
      tabIndex={tab}
      className={`climb-row climb-${row.kind}`}
    >
      <SpinePart row={row} />
      <div role="gridcell" className={`what ${indentOf(row.depth)}`}>
        {row.tickable ? (
          <input
            type="checkbox"
            autoComplete="off"
            checked={row.done}
            disabled={!editable}
            tabIndex={tab}
            aria-label={words.tick(row.title, row.done)}
            className="tick"
            onChange={() => actions.tick(row.id, !row.done)}
          />
        ) : null}
        {row.kind === "milestone" ? (
          <div className="min-w-0 flex-1">
            {title}
            <p className="text-sm text-ink-2">
              {row.total > 0
                ? words.progress(row.done ? row.total : row.doneCount, row.total)
                : words.noSteps}
              {row.hidden > 0 ? ` · ${words.hidden(row.hidden)}` : null}
              {row.comments > 0 ? ` · ${words.comments(row.comments)}` : null}
            </p>
          </div>
        ) : row.startBy && !row.done ? (
          <div className="min-w-0 flex-1">
            {title} <span className="start-by">{words.startBy(row.startBy)}</span>
          </div>
        ) : (
          title
        )}
        {row.folded === null ? null : <FoldButton {...part} folded={row.folded} />}
        {row.kind === "step" && row.comments > 0 ? <Comments {...part} /> : null}
      </div>
      {row.bar ? <SlackBar {...row.bar} /> : null}
      <span role="gridcell" className={`when when-${row.state}`}>
        {editable ? <DateButton {...part} /> : row.dateLabel}
        {row.state === "late" ? <span className="block text-xs">{words.late}</span> : null}
      </span>
      {row.node.notes ? (
        <p className="own-words col-start-2 hidden pl-2 text-sm whitespace-pre-wrap print:block">
          {row.node.notes}
        </p>
      ) : null}
    </div>
  );
}

/** The spine on either side of the marker, and the marker itself; only one with a height on the ladder needs a drawing. */
function SpinePart({ row }: { row: RowView }) {
  const line = `spine above-${row.spineAbove} below-${row.spineBelow}`;
  if (row.level === null)
    return <span className={`${line} ${row.kind === "step" ? "dot" : "diamond"}-${row.dot}`} />;
  return (
    <span className={line}>
      <RungMarker state={row.marker} level={row.level} />
    </span>
  );
}

function Title({ row, actions, tab }: PartProps) {
  return (
    <button
      type="button"
      tabIndex={tab}
      className={row.done ? "title title-done" : "title"}
      onClick={() => actions.open(row.id)}
      onDoubleClick={() => actions.rename(row.id)}
    >
      {row.title}
    </button>
  );
}

function FoldButton({ row, actions, words, tab, folded }: PartProps & { folded: boolean }) {
  return (
    <button
      type="button"
      tabIndex={tab}
      aria-label={words.fold(row.title, folded)}
      className={folded ? "fold folded" : "fold"}
      onClick={() => actions.fold(row.id, !folded)}
    />
  );
}

function Comments({ row, actions, words, tab }: PartProps) {
  return (
    <button
      type="button"
      tabIndex={tab}
      aria-label={words.openComments(row.title, row.comments, row.unread)}
      className={row.unread > 0 ? "talk talk-new" : "talk"}
      onClick={() => actions.open(row.id)}
    >
      {row.comments}
    </button>
  );
}

function DateButton({ row, actions, words, tab }: PartProps) {
  return (
    <button
      type="button"
      tabIndex={tab}
      aria-label={words.dateOf(row.title, row.dateLabel)}
      onClick={() => actions.redate(row.id)}
    >
      {row.dateLabel || <span className="when-none">{words.addDate}</span>}
    </button>
  );
}
