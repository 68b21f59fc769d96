"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { ownText } from "@/components/providers/own-text";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import type { Remedy } from "@/domain/goal/remedies";
import { useContradictionSentence } from "./use-contradiction-sentence";
import { useRemedies } from "./use-remedies";

/** A contradiction as its row shows it. */
export type ContradictionView = {
  /** The same where the same is drawn. */
  readonly key: string;
  /** Made where the row is drawn anew: a plan can have hundreds of them, of which a change alters few. */
  readonly sentence: () => ReactNode;
  /** For the owner alone. */
  readonly remedies: readonly {
    readonly remedy: Remedy;
    readonly label: () => ReactNode;
    readonly effect: () => string;
  }[];
};

/** What the rows with a contradiction say, by the id of their nodes. */
export function useContradictionViews(
  plan: GoalPlan,
  model: ClimbModel,
  day: (date: string, style?: "full") => string,
): ReadonlyMap<string, ContradictionView> {
  const t = useTranslations("contradiction");
  const sentenceOf = useContradictionSentence();
  const remediesById = useRemedies(plan, model);
  return useMemo(() => {
    const titleOf = (id: string | null) =>
      id === null ? "" : (model.byId.get(id)?.row.title ?? "");
    const effectText = ({ kind, effect }: Remedy) => {
      const { fits, spareDays, shortfallDays, contradictions: left, latestFinish } = effect;
      if (fits === null) return t("effect.unknown", { left });
      if (!fits) return t("effect.short", { days: shortfallDays, left });
      if (kind === "undate" && latestFinish)
        return t("effect.undated", { date: day(latestFinish), left });
      return spareDays === null
        ? t("effect.fitsAll", { left })
        : t("effect.fits", { days: spareDays, left });
    };
    const views = model.contradictions.map((contradiction) => {
      const { nodeId, otherId } = contradiction;
      const remedies = remediesById.get(nodeId) ?? [];
      const shown = remedies.map((remedy) => ({
        remedy,
        label: () =>
          t.rich(`remedy.${remedy.kind}`, {
            title: titleOf(remedy.nodeId),
            date: remedy.to ? day(remedy.to) : "",
            own: ownText,
          }),
        effect: () => effectText(remedy),
      }));
      const other = titleOf(otherId);
      const view: ContradictionView = {
        key: JSON.stringify([
          contradiction,
          other,
          plan.goal.targetDate,
          remedies,
          titleOf(nodeId),
        ]),
        sentence: () => sentenceOf(contradiction, { other, targetDate: day(plan.goal.targetDate) }),
        remedies: shown,
      };
      return [nodeId, view] as const;
    });
    return new Map(views);
  }, [plan, model, remediesById, day, sentenceOf, t]);
}
