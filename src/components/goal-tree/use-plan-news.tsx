"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { ownText } from "@/components/providers/own-text";
import { useProblem } from "@/components/providers/use-problem";
import type { PlanChange } from "@/domain/node/change";
import type { PlanNews } from "./plan-store";

/** Announces the changes that were refused or conflicted. */
export function usePlanNews(): (news: PlanNews) => void {
  const t = useTranslations("climb");
  const format = useFormatter();
  const announce = useAnnounce();
  const problem = useProblem();
  return (news) => {
    if (news.what === "saved") return announce({ text: t("saved") });
    announce({ text: textOf(news), lasting: true });
  };

  function textOf(news: Exclude<PlanNews, { what: "saved" }>): ReactNode {
    const typed = format.list(typedIn(news.change));
    const own = ownText;
    if (news.what === "stale") {
      const { title } = news.current;
      return news.isUndoOrRedo || !typed
        ? t.rich("staleUndo", { title, own })
        : t.rich("stale", { title, typed, own });
    }
    const { fields, ...failure } = problem(news.error);
    const [field] = Object.values(fields);
    const why = () => <FailureText failure={field ? { ...failure, message: field } : failure} />;
    return typed ? t.rich("refused", { why, typed, own }) : why();
  }
}

/** The text of a change, which is given back where the change is refused. */
function typedIn(change: PlanChange): string[] {
  if (change.type === "set") return change.fields.title ? [change.fields.title] : [];
  return change.type === "add" ? change.nodes.map(({ title }) => title) : [];
}
