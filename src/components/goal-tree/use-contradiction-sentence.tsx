import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { ownText } from "@/components/providers/own-text";
import type { Contradiction } from "@/domain/goal/contradictions";
import { lengthOf } from "@/domain/plan/length";

type Given = {
  /** The title of the other node; empty where that is the goal. */
  other: string;
  /** The target date, as it is shown. */
  targetDate: string;
};

/** Says which date contradicts which, in the row and under what is being written. */
export function useContradictionSentence() {
  const t = useTranslations("contradiction");
  return useCallback(
    ({ kind, daysAfter }: Contradiction, { other, targetDate }: Given): ReactNode =>
      t.rich(`row.${kind}`, {
        ...lengthOf(daysAfter, "rounded"),
        other,
        date: targetDate,
        own: ownText,
        strong,
      }),
    [t],
  );
}

const strong = (chunks: ReactNode) => <strong className="font-semibold text-risk">{chunks}</strong>;
