"use client";

import { memo } from "react";
import type { TypedTexts } from "@/components/plan/typed-texts";
import { Tick } from "@/components/ui/tick";
import { ContradictionNote } from "./contradiction-note";
import { indentOf } from "./indent";
import type { RowActions } from "./row-actions";
import {
  CommentsButton,
  DateButton,
  FoldButton,
  MenuButton,
  RowSpine,
  Title,
} from "./row-controls";
import { hasSame, isSameRow, type RowView } from "./row-view";
import { SlackBar } from "./slack-bar";
import { TitleEditor } from "./title-editor";
import type { RowTexts } from "./use-climb-texts";

/**
 * One row of the climb, in few plain elements with short class names (climb.css): a goal can have hundreds of rows,
 * each sent as HTML. A row is memoized by its values, because the rows are computed anew with each change.
 */
export const ClimbRow = memo(
  Row,
  (before, after) => hasSame(before, after, comparedApart) && isSameRow(before.row, after.row),
);

const comparedApart: readonly (keyof RowProps)[] = ["row"];

type RowProps = {
  row: RowView;
  /** Only this row and its controls are in the tab order. */
  current: boolean;
  /** Its node is open in the panel. */
  selected: boolean;
  renaming: boolean;
  typed: TypedTexts;
  editable: boolean;
  actions: RowActions;
  texts: RowTexts;
};

const kinds = { milestone: "climb-row climb-milestone", step: "climb-row climb-step" } as const;

function whenClass({ kind, state, contradiction }: RowView): string {
  if (contradiction) return "climb-when climb-when-contradicts font-semibold text-risk";
  const isUrgent = kind === "step" && (state === "late" || state === "startsSoon");
  return isUrgent ? "climb-when font-semibold text-risk" : "climb-when";
}

function Row({ row, current, selected, renaming, typed, editable, actions, texts }: RowProps) {
  const tab = current ? 0 : -1;
  const cell = { row, actions, texts, tab } as const;
  const title = renaming ? (
    <TitleEditor row={row} actions={actions} typed={typed} />
  ) : (
    <Title {...cell} />
  );
  return (
    <div
      role="row"
      data-row={row.id}
      aria-level={row.depth + 1}
      aria-posinset={row.ordinal}
      aria-setsize={row.siblings}
      aria-selected={selected || undefined}
      aria-expanded={row.folded === null ? undefined : !row.folded}
      tabIndex={tab}
      className={kinds[row.kind]}
    >
      <RowSpine row={row} />
      <div role="gridcell" className={`climb-cell ${indentOf(row.depth)}`}>
        {row.tickable ? (
          <Tick
            checked={row.done}
            disabled={!editable}
            tabIndex={tab}
            aria-label={texts.tick(row.title, row.done)}
            onChange={() => actions.tick(row.id, !row.done)}
          />
        ) : null}
        {row.kind === "milestone" ? (
          <div className="min-w-0 flex-1">
            {title}
            <p className="people-text text-sm text-ink-2">
              {texts.facts([
                row.total > 0 ? texts.progress(row.doneCount, row.total) : texts.noSteps,
                row.hidden > 0 ? texts.hidden(row.hidden) : "",
                row.comments > 0 ? texts.comments(row.comments) : "",
              ])}
            </p>
          </div>
        ) : row.startBy && !row.done ? (
          <div className="min-w-0 flex-1">
            {title}{" "}
            <span className="climb-start">
              {row.hasStartPassed ? texts.startPassed(row.startBy) : texts.startBy(row.startBy)}
            </span>
          </div>
        ) : (
          title
        )}
        {row.folded === null ? null : <FoldButton {...cell} folded={row.folded} />}
        {row.kind === "step" && row.comments > 0 ? <CommentsButton {...cell} /> : null}
        {editable && current ? <MenuButton {...cell} /> : null}
      </div>
      {row.bar ? <SlackBar {...row.bar} /> : null}
      <span role="gridcell" className={whenClass(row)}>
        {editable ? <DateButton {...cell} /> : <bdi>{row.dateLabel}</bdi>}
        {row.state === "late" ? <span className="block text-xs">{texts.late}</span> : null}
      </span>
      {row.contradiction ? (
        <ContradictionNote row={row} view={row.contradiction} actions={actions} tab={tab} />
      ) : null}
      {row.node.notes ? (
        <p className="people-text col-start-2 hidden ps-2 text-sm whitespace-pre-wrap print:block">
          {row.node.notes}
        </p>
      ) : null}
    </div>
  );
}
