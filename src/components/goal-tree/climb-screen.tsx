"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { Button } from "@/components/ui/button";
import { isWriting } from "@/components/ui/is-writing";
import { climbModel } from "@/domain/goal/climb-model";
import type { DateRules } from "@/domain/plan/dates";
import { FirstStep, RungHead, TodayLine } from "./climb-marks";
import { ClimbTree, type TreeActions } from "./climb-tree";
import { factsOf, rowsOf } from "./climb-view";
import { type Draft, draftUnder } from "./draft";
import { GoalHead } from "./goal-head";
import { moveBy } from "./moves";
import { NodePanel } from "./node-panel";
import { PanelFrame } from "./panel-frame";
import type { RowView } from "./row-view";
import { useClimbWords } from "./use-climb-words";
import { useLingering } from "./use-lingering";
import { usePlan } from "./use-plan";
import { usePlanActions } from "./use-plan-actions";
import { useSelection } from "./use-selection";

const noFolds: ReadonlySet<string> = new Set();

/** The main view of a goal: read from the summit down to today, changed in place, with a panel for one node beside it. */
export function ClimbScreen({
  organization,
  goalId,
  over,
  goalActions,
  conversation,
}: {
  organization: string;
  goalId: string;
  over: ReactNode;
  goalActions: ReactNode;
  /** The conversation on a node, or on the goal itself; `asked` rises each time somebody asks to write in it. */
  conversation: (nodeId: string | null, asked: number) => ReactNode;
}) {
  const t = useTranslations("climb");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const words = useClimbWords();
  const announce = useAnnounce();
  const { climb, store } = usePlan(organization, goalId);
  const { lingering, stay, leave } = useLingering();
  const model = useMemo(() => climbModel(climb, lingering.ids), [climb, lingering]);
  const [folded, setFolded] = useState(noFolds);
  const [slippingOnly, setSlippingOnly] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  const selection = useSelection();
  const plan = usePlanActions(store);

  const view = useMemo(() => {
    const ahead = slippingOnly
      ? model.ahead.filter(({ state, isLeaf }) => !isLeaf || state !== "ahead")
      : model.ahead;
    const folds = slippingOnly ? noFolds : folded;
    return {
      ahead: rowsOf(
        ahead,
        model,
        climb,
        folds,
        words,
        !model.summit || model.summit.nodeId !== null,
      ),
      climbed: slippingOnly ? [] : rowsOf(model.climbed, model, climb, folds, words),
    };
  }, [climb, model, folded, slippingOnly, words]);
  const rows = [...view.ahead, ...view.climbed];
  const rowOf = (id: string | null) => rows.find((row) => row.id === id);
  // A node that is folded away, or that somebody deletes meanwhile, stays open with what is being typed about it.
  const lastOpen = useRef<RowView | undefined>(undefined);
  lastOpen.current = rowOf(selection.nodeId) ?? lastOpen.current;
  const selected = lastOpen.current?.id === selection.nodeId ? lastOpen.current : undefined;
  const editable = climb.can.edit;

  const nowhere = () => announce({ text: t("nowhere") });
  const actions: TreeActions = {
    tick(id, done) {
      if (done) stay(id);
      else leave(id);
      plan.tick(id, done);
    },
    remove(id) {
      plan.remove(id);
      // With a milestone goes what is under it.
      for (let at = selection.nodeId; at !== null; at = model.byId.get(at)?.row.parentId ?? null)
        if (at === id) selection.close();
    },
    open: selection.open,
    comment: selection.openConversation,
    redate: selection.openDate,
    rename: setEditingId,
    renamed(id, title) {
      setEditingId(null);
      if (title !== null) plan.rename(id, title);
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus(),
      );
    },
    fold(id, fold) {
      const next = new Set(folded);
      if (fold) next.add(id);
      else next.delete(id);
      setFolded(next);
    },
    beginDraft: (under) => setDraft(draftUnder(under)),
    changeDraft: setDraft,
    keepDraft(titles, goOn) {
      if (!draft) return;
      const lastId = plan.add(draft, titles);
      setDraft(goOn && lastId ? { ...draft, under: lastId, placement: { before: lastId } } : null);
    },
    move: (id, move) => (move ? plan.move(id, move) : nowhere()),
    addFirst() {
      const last = view.ahead.at(-1);
      if (last) setDraft({ ...draftUnder(last), under: last.id });
      else setDraft({ under: null, parentId: null, placement: { at: "end" }, depth: 0 });
    },
  };
  // The rows are memoized on their actions: one object for the life of the screen, that always calls the latest.
  const latest = useRef(actions);
  latest.current = actions;
  const stable = useMemo(() => stableActions(latest), []);
  const offersFirst = editable && !draft;
  const isEmpty = rows.length === 0;
  const todayLine = useMemo(
    () => (
      <>
        {offersFirst ? (
          <FirstStep label={isEmpty ? t("draft") : t("addFirst")} onClick={stable.addFirst} />
        ) : null}
        <TodayLine label={t("today", { date: words.day(climb.today, "full") })} />
      </>
    ),
    [offersFirst, isEmpty, stable, climb.today, t, words],
  );

  const { undo, redo } = plan;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // In a field the browser takes back what was typed; the plan is for everywhere else.
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      const turn =
        key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : null;
      if (!turn) return;
      event.preventDefault();
      turn();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo]);

  const rules: DateRules = { today: climb.today, fiscalYearStartMonth, locale };
  const summit = model.summit && !model.summit.nodeId ? model.summit.rung : null;

  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 px-5 pt-8 pb-24 md:px-12">
        <div className="mx-auto max-w-[52rem]">
          <GoalHead
            climb={climb}
            model={model}
            day={words.day}
            over={over}
            actions={editable ? goalActions : null}
          />
          <div className="mt-6 mb-2 flex min-h-8 items-center justify-end">
            {model.lateCount + model.slippingCount > 0 || slippingOnly ? (
              <Button
                look="quiet"
                aria-pressed={slippingOnly}
                onClick={() => setSlippingOnly(!slippingOnly)}
              >
                {slippingOnly ? t("everything") : t("slippingOnly")}
              </Button>
            ) : null}
          </div>
          {summit ? (
            <RungHead
              name={summit.name}
              level={summit.level}
              note={words.day(climb.goal.targetDate)}
            />
          ) : null}
          <ClimbTree
            ahead={view.ahead}
            climbed={view.climbed}
            draft={draft}
            selectedId={selected?.id ?? null}
            editingId={editingId}
            editable={editable}
            actions={stable}
            words={words.row}
            todayLine={todayLine}
          />
          {model.foot ? (
            <RungHead
              name={model.foot.name}
              level={model.foot.level}
              note={t("since", { date: words.month(model.foot.since) })}
              climbed
            />
          ) : null}
        </div>
      </div>
      <PanelFrame
        open={selection.nodeId !== null && selected !== undefined}
        onClose={selection.close}
        idle={conversation(null, 0)}
      >
        {selected ? (
          <NodePanel
            row={selected}
            facts={factsOf(selected.id, model, climb, words)}
            rules={rules}
            editable={editable && model.byId.has(selected.id)}
            dateAsked={selection.asked("date")}
            actions={{
              redate: plan.redate,
              estimate: plan.estimate,
              remove: actions.remove,
              rename: setEditingId,
              move: (id, key) => actions.move(id, moveBy(key, selected, rows)),
              addUnder: () => setDraft(draftUnder(selected)),
              close: selection.close,
            }}
          >
            {conversation(selected.id, selection.asked("conversation"))}
          </NodePanel>
        ) : null}
      </PanelFrame>
    </div>
  );
}

function stableActions(latest: { current: TreeActions }): TreeActions {
  const names = Object.keys(latest.current) as (keyof TreeActions)[];
  const entries = names.map((name) => [
    name,
    (...given: never[]) => (latest.current[name] as (...given: never[]) => void)(...given),
  ]);
  return Object.fromEntries(entries) as TreeActions;
}
