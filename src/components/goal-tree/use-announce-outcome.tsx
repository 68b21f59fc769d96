"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { ownText } from "@/components/providers/own-text";
import { problemIn, useProblem } from "@/components/providers/use-problem";
import type { ChangeOutcome, PlanStore } from "./plan-store";
import { type GivenBack, giveBack, textsOf } from "./plan-texts";
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
  return (outcome) => {
    if (outcome.type === "saved") return announce({ text: t("saved") });
    const isGone = outcome.type === "refused" && problemIn(outcome.error)?.code === "nodeGone";
    const live = isGone ? [] : store.state().nodes;
    const given = giveBack(textsOf(store), outcome, new Set(live.map(({ id }) => id)));
    if (given === "title" && outcome.change.type === "set") reopenTitle(outcome.change.nodeId);
    const text = outcome.type === "stale" ? staleText(outcome, given) : refusedText(outcome, given);
    announce({ text, lasting: true });
  };

  /** Only where the focus is on that row, because it would be taken away from elsewhere. */
  function reopenTitle(nodeId: string) {
    const { activeElement } = document;
    if (activeElement && rowIdAt(activeElement) === nodeId) workspace.rename(nodeId);
  }

  function staleText({ change, current }: Refusal & { type: "stale" }, given: GivenBack) {
    const { title } = current;
    const own = ownText;
    if (given === "field") return t.rich("staleField", { title, own });
    const typed = change.type === "set" ? change.fields.title : undefined;
    return given === "title" && typed
      ? t.rich("stale", { title, typed, own })
      : t.rich("staleUndo", { title, own });
  }

  function refusedText({ error }: Refusal & { type: "refused" }, given: GivenBack): ReactNode {
    const { fields, ...failure } = problem(error);
    const [field] = Object.values(fields);
    const code = problemIn(error)?.code ?? "unavailable";
    const plain = plainCodes.find((one) => one === code);
    const message = field ?? (plain ? t(`refusal.${plain}`) : failure.message);
    const why = () => <FailureText failure={{ ...failure, message }} />;
    if (given === null) return why();
    return t.rich(given === "list" ? "refusedList" : "refusedField", { why });
  }
}
