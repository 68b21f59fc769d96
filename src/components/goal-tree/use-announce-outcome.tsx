"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayStyles, instantOf } from "@/components/plan/day";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { ownText } from "@/components/providers/own-text";
import { textLines } from "@/components/providers/text-lines";
import { useFormatter } from "@/components/providers/use-formatter";
import { problemIn, useProblem } from "@/components/providers/use-problem";
import type { NodeFields } from "@/domain/node/fields";
import { lengthOf } from "@/domain/plan/length";
import type { ChangeOutcome, PlanStore } from "./plan-store";
import { type GivenBack, giveBack, type TextOfField, textsOf } from "./plan-texts";
import type { PlanWorkspace } from "./plan-workspace";
import { rowIdAt } from "./row-element";

type Refusal = Exclude<ChangeOutcome, { type: "saved" }>;

/** Problems whose general sentence says that the typed text is still there; most changes to a plan are not typed. */
const plainCodes = ["nodeGone", "unavailable", "notSignedIn"] as const;

/** Announces the changes that were refused or conflicted, and gives back what was typed for them. */
export function useAnnounceOutcome(
  store: PlanStore,
  workspace: PlanWorkspace,
): (outcome: ChangeOutcome) => void {
  const t = useTranslations("plan");
  const announce = useAnnounce();
  const problem = useProblem();
  const textOf = useTextOfField();
  const day = useShortDay();
  return (outcome) => {
    if (outcome.type === "saved") return announce({ text: t("saved") });
    const isGone = outcome.type === "refused" && problemIn(outcome.error)?.code === "nodeGone";
    const live = isGone ? [] : store.state().nodes;
    const given = giveBack(textsOf(store), outcome, new Set(live.map(({ id }) => id)), textOf);
    if (given === "title" && outcome.change.type === "set") reopenTitle(outcome.change.nodeId);
    const text = outcome.type === "stale" ? staleText(outcome, given) : refusedText(outcome, given);
    announce({ text, lasting: true, comesBack: true });
  };

  /** Only where the focus is on that row, because it would be taken away from elsewhere. */
  function reopenTitle(nodeId: string) {
    const { activeElement } = document;
    if (activeElement && rowIdAt(activeElement) === nodeId) workspace.rename(nodeId);
  }

  function staleText(outcome: Refusal & { type: "stale" }, given: GivenBack) {
    const { change, current, isUndoOrRedo } = outcome;
    const { title } = current;
    const own = ownText;
    const fields: Partial<NodeFields> = change.type === "set" && !isUndoOrRedo ? change.fields : {};
    if (fields.dueOn !== undefined) {
      const typed = fields.dueOn ? day(fields.dueOn) : "none";
      const stands = current.dueOn ? day(current.dueOn) : "none";
      return t.rich("staleValue.dueOn", { title, typed, current: stands, own });
    }
    if (fields.durationDays !== undefined) {
      const { unit, count } = lengthOrNone(current.durationDays);
      const { unit: typedUnit, count: typed } = lengthOrNone(fields.durationDays);
      return t.rich("staleValue.durationDays", { title, unit, count, typedUnit, typed, own });
    }
    if (given === "field") return t.rich("staleField", { title, own });
    return given === "title" && fields.title
      ? t.rich("stale", { title, typed: fields.title, own })
      : t.rich("staleUndo", { title, own });
  }

  function refusedText({ error }: Refusal & { type: "refused" }, given: GivenBack): ReactNode {
    const { fields, ...failure } = problem(error);
    const [field] = Object.values(fields);
    const code = problemIn(error)?.code ?? "unavailable";
    const plain = plainCodes.find((one) => one === code);
    const message = field ?? (plain ? t(`refusal.${plain}`) : failure.message);
    const why = <FailureText failure={{ ...failure, message }} />;
    if (given === null) return why;
    return textLines(why, t(given === "list" ? "refusedList" : "refusedField"));
  }
}

const lengthOrNone = (days: number | null) =>
  days === null ? { unit: "none", count: 0 } : lengthOf(days, "exact");

function useShortDay() {
  const format = useFormatter();
  return (date: string) => format.dateTime(instantOf(date), dayStyles.short);
}

/** Says the value of a field in words: a date and a length as their fields show them. */
function useTextOfField(): TextOfField {
  const day = useShortDay();
  const t = useTranslations("duration");
  return (name, value) => {
    if (typeof value === "number") return t("length", lengthOf(value, "exact"));
    if (name === "dueOn" && value) return day(value);
    return value ?? null;
  };
}
