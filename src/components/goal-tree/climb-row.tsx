"use client";

import type { useTranslations } from "next-intl";
import { memo } from "react";
import { Hold } from "@/components/ui/hold";
import { Dot } from "./rope";
import type { RowActions } from "./row-actions";
import { isSameRow, type RowView } from "./row-view";
import { SlackBar } from "./slack-bar";
import { TitleEditor } from "./title-editor";

const indents = ["", "pl-5", "pl-10", "pl-14", "pl-[4.5rem]", "pl-20"];

/**
 * One hold of the climb. Plain elements and a handful of them: a goal can have hundreds of rows, each drawn on the
 * server first. Only the row that holds the focus is in the tab order; its own controls follow it there. Rows are reckoned
 * anew with each change; one that looks as before is not drawn again.
 */
export const ClimbRow = memo(Row, (before, after) => {
  const { row, ...others } = after;
  const names = Object.keys(others) as (keyof typeof others)[];
  return names.every((name) => before[name] === after[name]) && isSameRow(before.row, row);
});

type RowProps = {
  row: RowView;
  /** In the tab order: the row the keyboard stands on. */
  current: boolean;
  /** Open in the panel beside. */
  selected: boolean;
  editing: boolean;
  editable: boolean;
  actions: RowActions;
  /** Handed down, because to make one for each of hundreds of rows takes its time. */
  t: ReturnType<typeof useTranslations<"climb">>;
};

function Row({ row, current, selected, editing, editable, actions, t }: RowProps) {
  const milestone = row.kind === "milestone";
  const tab = current ? 0 : -1;
  const tone = row.state === "late" || row.state === "slipping" ? "text-risk font-semibold" : "";
  return (
    <div
      role="row"
      id={`row-${row.id}`}
      data-row={row.id}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={row.folded === null ? undefined : !row.folded}
      tabIndex={tab}
      draggable={editable && !editing}
      data-kind={row.kind}
      className="climb-row group/row"
    >
      <span className={`spine above-${row.ropeAbove} below-${row.ropeBelow}`} aria-hidden="true">
        {milestone ? (
          <span className="absolute inset-0 z-[1] grid place-items-center">
            <Hold state={row.hold} level={row.level ?? undefined} size={row.level ? 44 : 26} />
          </span>
        ) : (
          <Dot state={row.dot} />
        )}
      </span>
      <div
        role="gridcell"
        className={`flex min-w-0 items-center gap-3 py-1 pl-2 ${indents[Math.min(Math.max(0, row.depth - 1), 5)]}`}
      >
        {row.tickable ? (
          <input
            type="checkbox"
            checked={row.done}
            disabled={!editable}
            tabIndex={tab}
            aria-label={t(row.done ? "untick" : "tick", { title: row.title })}
            className="tick size-[18px] shrink-0"
            onChange={() => actions.tick(row.id, !row.done)}
          />
        ) : null}
        <div className="min-w-0 flex-1">
          {editing ? (
            <TitleEditor row={row} actions={actions} />
          ) : (
            <button
              type="button"
              tabIndex={tab}
              className={`max-w-full text-left break-words ${
                milestone ? "font-serif text-title" : row.done ? "text-ink-2" : ""
              }`}
              onClick={() => actions.open(row.id)}
              onDoubleClick={() => actions.rename(row.id)}
            >
              {row.title}
            </button>
          )}
          {milestone ? (
            <p className="text-sm text-ink-2">
              {row.total > 0
                ? t("progress", { done: row.done ? row.total : row.doneCount, total: row.total })
                : t("noSteps")}
              {row.comments > 0 ? ` · ${t("comments", { count: row.comments })}` : ""}
            </p>
          ) : row.startBy && !row.done ? (
            <span className="text-sm font-semibold text-risk md:ml-2 md:inline">
              {t("startBy", { date: row.startBy })}
            </span>
          ) : null}
        </div>
      </div>
      <span role="gridcell" className="hidden text-right text-sm text-ink-3 md:block">
        {!milestone && row.comments > 0 ? (
          <button
            type="button"
            tabIndex={tab}
            aria-label={t("openComments", {
              count: row.comments,
              unread: row.unread,
              title: row.title,
            })}
            className={`figures min-h-6 min-w-6 ${row.unread > 0 ? "font-semibold text-forward" : ""}`}
            onClick={() => actions.open(row.id)}
          >
            {row.comments}
          </button>
        ) : null}
      </span>
      <span role="gridcell" className="hidden pl-3 md:block">
        {row.bar ? <SlackBar {...row.bar} /> : null}
      </span>
      <span
        role="gridcell"
        className={`figures pl-3 text-right ${milestone ? "font-medium" : `text-ink-2 ${tone}`}`}
      >
        {editable ? (
          <button
            type="button"
            tabIndex={tab}
            className="min-h-6 rounded hover:underline"
            aria-label={t("dateOf", { title: row.title, date: row.dateLabel || t("noDate") })}
            onClick={() => actions.redate(row.id)}
          >
            {row.dateLabel || (
              <span className="opacity-0 transition-opacity group-focus-within/row:opacity-100 group-hover/row:opacity-100">
                {t("addDate")}
              </span>
            )}
          </button>
        ) : (
          row.dateLabel
        )}
        {row.state === "late" ? <span className="block text-xs">{t("late")}</span> : null}
      </span>
    </div>
  );
}
