"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { useFormatter } from "@/components/providers/use-formatter";
import type { Ladder } from "@/domain/ladder/ladder";
import { refineFindings } from "@/domain/plan/refine/refine-findings";

/** Says what is vague about a statement and why, by quoting it. */
export function Findings({
  statement,
  targetDate,
  ladder,
  currentRungId,
  targetRungId,
}: {
  statement: string;
  targetDate: string | null;
  ladder: Ladder | null;
  currentRungId: string | null;
  targetRungId: string | null;
}) {
  const t = useTranslations("findings");
  const format = useFormatter();
  const deferredStatement = useDeferredValue(statement);
  const findings = useMemo(() => {
    if (deferredStatement.trim().length < 8) return [];
    return refineFindings({
      statement: deferredStatement,
      targetDate,
      ladder: ladder && {
        rungs: ladder.rungs.toSorted((a, b) => a.level - b.level),
        edges: ladder.edges,
        currentRungId,
        targetRungId,
      },
    }).findings.filter(({ rule }) => rule !== "noDate");
  }, [deferredStatement, targetDate, ladder, currentRungId, targetRungId]);
  return (
    <ul aria-live="polite" className="mt-3 grid gap-1.5 text-sm text-ink-2">
      {findings.map((finding) => (
        <li
          key={`${finding.rule}-${"span" in finding ? finding.span.start : ""}`}
          className="border-s-2 border-joy ps-3 wrap-anywhere"
        >
          {t(finding.rule, {
            phrase: "phrase" in finding.values ? finding.values.phrase : "",
            rungs:
              "rungs" in finding.values
                ? format.list(finding.values.rungs.map(({ name }) => name))
                : "",
          })}
        </li>
      ))}
    </ul>
  );
}
