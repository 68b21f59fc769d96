"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { ownText } from "@/components/providers/own-text";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import type { Remedy } from "@/domain/goal/remedies";
import { distanceOf } from "./distances";
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
    readonly outcome: () => string;
  }[];
};

/** What the rows with a contradiction say, by the id of their nodes. */
export function useContradictionViews(
  plan: GoalPlan,
  model: ClimbModel,
  day: (date: string, style?: "full") => string,
): ReadonlyMap<string, ContradictionView> {
  const t = useTranslations("contradiction");
  const remediesById = useRemedies(plan, model);
  return useMemo(() => {
    const titleOf = (id: string | null) =>
      id === null ? "" : (model.byId.get(id)?.row.title ?? "");
    const outcomeText = ({ kind, outcome }: Remedy) => {
      const { fits, spareDays, shortfallDays, contradictions, latestFinish } = outcome;
      const text =
        fits === null
          ? t("outcome.unknown")
          : !fits
            ? t("outcome.short", { days: shortfallDays })
            : kind === "undate" && latestFinish
              ? t("outcome.undated", { date: day(latestFinish) })
              : spareDays === null
                ? t("outcome.fitsAll")
                : t("outcome.fits", { days: spareDays });
      return contradictions > 0
        ? t("outcome.left", { outcome: text, count: contradictions })
        : text;
    };
    const views = model.contradictions.map(({ kind, nodeId, otherId, days }) => {
      const remedies = remediesById.get(nodeId) ?? [];
      const shown = remedies.map((remedy) => ({
        remedy,
        label: () =>
          t.rich(`remedy.${remedy.kind}`, {
            title: titleOf(remedy.nodeId),
            date: remedy.to ? day(remedy.to) : "",
            own: ownText,
          }),
        outcome: () => outcomeText(remedy),
      }));
      const other = titleOf(otherId);
      const view: ContradictionView = {
        key: JSON.stringify([kind, other, days, plan.goal.targetDate, remedies, titleOf(nodeId)]),
        sentence: () =>
          t.rich(`row.${kind}`, {
            other,
            distance: t("distance", distanceOf(days)),
            date: day(plan.goal.targetDate),
            own: ownText,
            strong: (chunks) => <strong className="font-semibold text-risk">{chunks}</strong>,
          }),
        remedies: shown,
      };
      return [nodeId, view] as const;
    });
    return new Map(views);
  }, [plan, model, remediesById, day, t]);
}
