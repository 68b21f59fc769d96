"use client";

import { useTranslations } from "next-intl";
import { type TypedTexts, useAllTyped } from "@/components/plan/typed-texts";
import { useAnnounce } from "@/components/providers/announce";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { withoutField } from "./plan-texts";

/** Typed texts whose field is gone. They stand above the plan until they are copied or discarded. */
export function LostTexts({ typed, nodes }: { typed: TypedTexts; nodes: readonly NodeRow[] }) {
  const t = useTranslations("plan.lost");
  const announce = useAnnounce();
  const texts = withoutField(useAllTyped(typed), new Set(nodes.map(({ id }) => id)));
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      announce({ text: t("copied") });
    } catch {
      announce({ text: t("notCopied") });
    }
  };
  return texts.map(({ key, text, isNew }) => (
    <Notice key={key} tone="risk">
      <p>{isNew ? t("notAdded") : t("nodeGone")}</p>
      <p className="people-text my-2 max-h-80 overflow-y-auto whitespace-pre-wrap text-ink wrap-anywhere">
        {text}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Button variant="quiet" onClick={() => void copy(text)}>
          {t("copy")}
        </Button>
        <Button variant="quiet" onClick={() => typed.drop(key)}>
          {t("discard")}
        </Button>
      </div>
    </Notice>
  ));
}
