"use client";

import { useTranslations } from "next-intl";
import { useAnnounce } from "@/components/providers/announce";
import { useProblem } from "@/components/providers/use-problem";
import type { PlanChange } from "@/domain/node/change";
import type { PlanNews } from "./plan-store";

/** Says what became of changes that were not simply made. */
export function usePlanNews(): (news: PlanNews) => void {
  const t = useTranslations("climb");
  const announce = useAnnounce();
  const problem = useProblem();
  return (news) => {
    if (news.what === "saved") return announce({ text: t("saved") });
    announce({ text: textOf(news), lasting: true });
  };

  function textOf(news: Exclude<PlanNews, { what: "saved" }>): string {
    const typed = typedIn(news.change);
    if (news.what === "stale") {
      const { title } = news.current;
      return news.isUndoOrRedo || !typed ? t("staleUndo", { title }) : t("stale", { title, typed });
    }
    const { message, fields } = problem(news.error);
    const why = Object.values(fields)[0] ?? message;
    return typed ? t("refused", { why, typed }) : why;
  }
}

/** The words a change carries, to be given back where it is refused. */
function typedIn(change: PlanChange): string {
  if (change.type === "set") return change.fields.title ?? "";
  return change.type === "add" ? change.nodes.map(({ title }) => title).join(", ") : "";
}
