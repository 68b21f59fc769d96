"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateField } from "@/components/plan/date-field";
import { DurationField } from "@/components/plan/duration-field";
import { OrderField } from "@/components/plan/order-field";
import { ProseField } from "@/components/plan/prose-field";
import { type TypedTexts, useAllTyped } from "@/components/plan/typed-texts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { NodeRow } from "@/domain/goal/goal-plan";
import type { PlannedNode } from "@/domain/goal/plan-model";
import { limits } from "@/domain/limits";
import { orderRefusal } from "@/domain/node/structure";
import type { DateRules } from "@/domain/plan/dates";
import { lengthOf } from "@/domain/plan/length";
import type { Fact } from "./climb-facts";
import { type NodeActions, NodeButtons } from "./node-buttons";
import { typedKey, withoutField } from "./plan-texts";
import type { PlanActions } from "./use-plan-actions";

type PanelActions = NodeActions & {
  plan: Pick<PlanActions, "setFields" | "redate" | "estimate" | "setOrder">;
  close: () => void;
};

/** One node beside the climb: its facts, what can be done with it, and its conversation. */
export function NodePanel({
  node: { row, isLeaf, state },
  facts,
  rules,
  editable,
  isGone = false,
  dateRequest,
  typed,
  actions,
  children,
}: {
  node: PlannedNode<NodeRow>;
  facts: readonly Fact[];
  rules: DateRules;
  editable: boolean;
  /** Somebody has deleted it while it was open. */
  isGone?: boolean;
  /** Rises each time somebody asks for the date. */
  dateRequest: number;
  /** What is being typed, which outlives its fields. */
  typed: TypedTexts;
  actions: PanelActions;
  children: ReactNode;
}) {
  const t = useTranslations("node");
  return (
    <div className="grid gap-6">
      <header>
        <div className="flex items-start justify-between gap-3">
          <p className="text-sm text-ink-2">{t(row.kind)}</p>
          <Button variant="quiet" onClick={actions.close}>
            {t("close")}
          </Button>
        </div>
        <h2 className="font-serif text-title break-words">{row.title}</h2>
      </header>
      {isGone ? <Gone id={row.id} typed={typed} /> : null}
      <dl className="grid grid-cols-facts gap-x-3 gap-y-2 text-sm">
        {facts.map(({ key, value }) => (
          <div key={key} className="contents">
            <dt className="text-ink-3">{t(`fact.${key}`)}</dt>
            <dd className={key === "slack" && state === "late" ? "font-semibold text-risk" : ""}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {editable ? (
        <div className="grid gap-4" key={row.id}>
          <DateField
            label={t("due")}
            value={row.dueOn}
            rules={rules}
            focusRequest={dateRequest}
            typed={typed}
            typedKey={typedKey("dueOn", row.id)}
            onChange={(date, former) => actions.plan.redate(row.id, date, former)}
          />
          {isLeaf ? (
            <DurationField
              label={t("duration")}
              value={row.durationDays}
              typed={typed}
              typedKey={typedKey("durationDays", row.id)}
              onChange={(days, former) => actions.plan.estimate(row.id, days, former)}
            />
          ) : row.durationDays !== null ? (
            <p className="text-sm text-ink-2">
              {t("durationNotCounted", lengthOf(row.durationDays, "exact"))}
            </p>
          ) : null}
          {orderRefusal(row) ? null : (
            <OrderField
              value={row.order}
              onChange={(order) => actions.plan.setOrder(row.id, order)}
            />
          )}
          <ProseField
            label={t("notes")}
            value={row.notes}
            limit={limits.notes}
            typed={typed}
            typedKey={typedKey("notes", row.id)}
            onChange={(notes, former) =>
              actions.plan.setFields(row.id, { notes }, { notes: former })
            }
          />
          <NodeButtons row={row} isLeaf={isLeaf} actions={actions} />
        </div>
      ) : row.notes ? (
        <p className="people-text whitespace-pre-wrap wrap-anywhere">{row.notes}</p>
      ) : null}
      {children}
    </div>
  );
}

/** Says that the node is gone, and where what was typed about it is. */
function Gone({ id, typed }: { id: string; typed: TypedTexts }) {
  const t = useTranslations("node");
  const ofNode = withoutField(useAllTyped(typed), new Set()).filter(({ key }) => key.endsWith(id));
  return <Notice tone="risk">{t("gone", { hasTyped: ofNode.length > 0 ? "yes" : "no" })}</Notice>;
}
