"use client";

import { useTranslations } from "next-intl";
import { type TypedTexts, useAllTyped } from "@/components/plan/typed-texts";
import { LostText } from "@/components/providers/lost-text";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { withoutField } from "./plan-texts";

/** Typed texts whose field is gone. They stand above the plan until they are copied or discarded. */
export function LostTexts({ typed, nodes }: { typed: TypedTexts; nodes: readonly NodeRow[] }) {
  const t = useTranslations("plan.lost");
  const texts = withoutField(useAllTyped(typed), new Set(nodes.map(({ id }) => id)));
  return texts.map(({ key, text, isNew }) => (
    <LostText
      key={key}
      why={isNew ? t("notAdded") : t("nodeGone")}
      text={text}
      discard={() => typed.drop(key)}
    />
  ));
}
