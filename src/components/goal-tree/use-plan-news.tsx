"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { ownText } from "@/components/providers/own-text";
import { problemIn, useProblem } from "@/components/providers/use-problem";
import type { PlanNews, PlanStore } from "./plan-store";
import { type GivenBack, giveBack, textsOf } from "./plan-texts";
import type { PlanWorkspace } from "./plan-workspace";
import { rowIdAt } from "./row-element";

type Refusal = Exclude<PlanNews, { what: "saved" }>;

/** Problems whose general sentence says that the typed text is still there; most changes to a plan are not typed. */
const plainCodes = ["nodeGone", "unavailable", "notSignedIn"] as const;

/** Announces the changes that were refused or conflicted, and gives back what was typed for them. */
export function usePlanNews(store: PlanStore, workspace: PlanWorkspace): (news: PlanNews) => void {
  const t = useTranslations("plan");
  const announce = useAnnounce();
  const problem = useProblem();
  return (news) => {
    if (news.what === "saved") return announce({ text: t("saved") });
    const isGone = news.what === "refused" && problemIn(news.error)?.code === "nodeGone";
    const live = isGone ? [] : store.state().nodes;
    const given = giveBack(textsOf(store), news, new Set(live.map(({ id }) => id)));
    if (given === "title" && news.change.type === "set") reopenTitle(news.change.nodeId);
    const text = news.what === "stale" ? staleText(news, given) : refusedText(news, given);
    announce({ text, lasting: true });
  };

  /** Only where the focus is on that row, because it would be taken away from elsewhere. */
  function reopenTitle(nodeId: string) {
    const { activeElement } = document;
    if (activeElement && rowIdAt(activeElement) === nodeId) workspace.rename(nodeId);
  }

  function staleText({ change, current }: Refusal & { what: "stale" }, given: GivenBack) {
    const { title } = current;
    const own = ownText;
    if (given === "field") return t.rich("staleField", { title, own });
    const typed = change.type === "set" ? change.fields.title : undefined;
    return given === "title" && typed
      ? t.rich("stale", { title, typed, own })
      : t.rich("staleUndo", { title, own });
  }

  function refusedText({ error }: Refusal & { what: "refused" }, given: GivenBack): ReactNode {
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
