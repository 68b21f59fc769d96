"use client";

import { useTranslations } from "next-intl";
import { Fragment, memo, type ReactNode, startTransition, useRef, useState } from "react";
import type { TypedTexts } from "@/components/plan/typed-texts";
import { useOnUnmount } from "@/components/plan/use-on-unmount";
import { isWriting } from "@/components/ui/is-writing";
import { markupOf } from "@/components/ui/markup";
import { FirstStep, TodayLine } from "./climb-marks";
import { ClimbRow } from "./climb-row";
import { draftUnder, firstDraft, indented, type NodeDraft, outdented } from "./draft";
import { DraftRow } from "./draft-row";
import type { Workspace } from "./plan-workspace";
import { rowIdAt } from "./row-element";
import { rowTyping } from "./row-typing";
import type { RowView } from "./row-view";
import { focusRowOf, stopHeldKeys } from "./tree-focus";
import { onTreeKey } from "./tree-keys";
import type { RowTexts } from "./use-climb-texts";
import type { TreeActions } from "./use-tree-actions";
import { useTreeDrag } from "./use-tree-drag";
import { useFocusedRow, useRequestedFocus } from "./use-tree-focus";

/**
 * The rows of the climb as one tree grid: open nodes above the line of today, completed ones below. Keys and drags are
 * handled here once, so that the hundreds of rows need no handlers.
 */
export const ClimbTree = memo(Tree);

type TreeProps = {
  ahead: readonly RowView[];
  done: readonly RowView[];
  selectedId: string | null;
  editable: boolean;
  actions: TreeActions;
  typed: TypedTexts;
  texts: RowTexts;
  todayLabel: string;
} & Pick<Workspace, "draft" | "renamingId" | "rowRequest">;

function Tree({ ahead, done, draft, rowRequest, editable, actions, texts, ...props }: TreeProps) {
  const t = useTranslations("climb");
  const grid = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const rows = [...ahead, ...done];
  const rowOf = (id: string | null) => rows.find((row) => row.id === id);
  const currentId = rowOf(focusedId)?.id ?? rows[0]?.id ?? null;
  useTreeDrag(grid, rows, actions.move, editable);

  const [typing] = useState(rowTyping);
  // A letter that waits for others means nothing on another page.
  useOnUnmount(() => typing.left());
  useRequestedFocus(grid, rowRequest);
  const setFocused = useFocusedRow(rows, focusedId, actions.focusRow);

  const draftRow = (at: NodeDraft, under: RowView | undefined) => (
    <DraftLine
      key="draft"
      typed={props.typed}
      draft={at}
      under={under}
      parent={rowOf(at.parentId)}
      actions={actions}
    />
  );
  const drawn = (row: RowView) => {
    const line = (
      <ClimbRow
        key={row.id}
        row={row}
        current={row.id === currentId}
        selected={row.id === props.selectedId}
        renaming={row.id === props.renamingId}
        typed={props.typed}
        editable={editable}
        actions={actions}
        texts={texts}
      />
    );
    return draft?.under === row.id ? [line, draftRow(draft, row)] : line;
  };
  const addFirst = () => {
    const last = ahead.at(-1);
    actions.begin(last ? draftUnder(last) : firstDraft);
  };

  // One list, so that a row that moves below the line when it is ticked stays mounted and keeps the focus.
  const lines = [
    ...ahead.flatMap(drawn),
    draft && !rowOf(draft.under) ? draftRow(draft, undefined) : null,
    <Fragment key="today">
      {editable && !draft ? (
        <FirstStep label={rows.length === 0 ? t("draft") : t("addFirst")} onClick={addFirst} />
      ) : null}
      <TodayLine label={props.todayLabel} />
    </Fragment>,
    ...done.flatMap(drawn),
  ];

  return (
    // The grid handles keys that bubble from its rows, each of which can take the focus.
    <div
      ref={grid}
      role="treegrid"
      aria-label={t("tree")}
      aria-readonly={!editable}
      onKeyDown={(event) =>
        onTreeKey(event, typing, { rows, actions, editable, openId: props.selectedId })
      }
      // A held key must not go on in the field that it has opened.
      onKeyDownCapture={stopHeldKeys}
      onClick={(event) => {
        // After a press on a control of a row, keys are meant for the row.
        if (event.detail > 0 && focusRowOf(event.target)) typing.clicked();
      }}
      onFocus={(event) => {
        const id = rowIdAt(event.target);
        // The tab order follows the focus only after the click that has moved it.
        if (id) startTransition(() => setFocusedId(id));
        setFocused(id !== null);
      }}
      // The browser tells nothing of a row that is taken away.
      onBlur={(event) => {
        setFocused(false);
        typing.left(isWriting(event.relatedTarget));
      }}
      {...contentOf(lines, draft !== null || props.renamingId !== null)}
    />
  );
}

/** The row that is being written, moved by Tab and Shift+Tab within the rows around it. */
function DraftLine({
  typed,
  draft,
  under,
  parent,
  actions,
}: {
  typed: TypedTexts;
  draft: NodeDraft;
  under: RowView | undefined;
  parent: RowView | undefined;
  actions: TreeActions;
}) {
  const change = (next: NodeDraft | null) => {
    if (next) actions.write(next);
    return next !== null;
  };
  const isUnderStep = under?.id === draft.parentId && under?.kind === "step";
  return (
    <DraftRow
      typed={typed}
      draft={draft}
      newMilestone={isUnderStep ? (under?.title ?? null) : null}
      submit={(nodes, after) => actions.submitDraft(draft, nodes, after)}
      write={actions.write}
      indent={() => change(indented(draft, under))}
      outdent={() => change(outdented(draft, parent))}
      end={() => {
        actions.write(null);
        actions.focusRow(draft.under);
      }}
      putAside={actions.putDraftAside}
    />
  );
}

/**
 * On the server the rows are written as one text (docs/decisions/024), and the browser hydrates the same elements. A
 * row with a field in it has state, so React renders it; a page is never sent with one.
 */
const contentOf = (lines: ReactNode[], isWritten: boolean) =>
  typeof window === "undefined" && !isWritten
    ? { dangerouslySetInnerHTML: { __html: markupOf(lines) } }
    : { children: lines };
