"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/plan/parsed-date";
import { ownText } from "@/components/providers/own-text";
import { Button } from "@/components/ui/button";
import {
  type DecidedPart,
  type DecidedSentence,
  withLeft,
  withTaken,
} from "@/domain/plan/sentence/decisions";
import type { SentenceDecisions } from "@/domain/plan/sentence/no-decisions";
import { DraftConsequence, type DraftConsequenceProps } from "./draft-consequence";
import { useValueArguments, useValueText } from "./use-value-text";

const chipClass =
  "inline-flex min-h-11 max-w-full items-center rounded bg-forward-wash ps-3 font-medium text-forward forced-colors:border md:min-h-8 pointer-coarse:min-h-11";
const chipButtonClass =
  "min-h-11 min-w-11 justify-center opacity-80 hover:opacity-100 md:min-h-8 md:min-w-8 pointer-coarse:min-h-11 pointer-coarse:min-w-11";
const offerClass =
  "min-h-11 rounded border border-dashed border-line-strong px-3 text-ink-2 hover:border-forward hover:text-forward md:min-h-8 pointer-coarse:min-h-11";

/**
 * What was understood of a sentence while it is written: chips that can be given back as words, what may be meant
 * besides, and what comes of it.
 */
export function DraftReading({
  sentence,
  decisions,
  decide,
  consequence,
}: {
  sentence: DecidedSentence;
  decisions: SentenceDecisions;
  decide: (decisions: SentenceDecisions) => void;
  /** Null where there is no plan to compute it in. */
  consequence: DraftConsequenceProps | null;
}) {
  const t = useTranslations("climb.reading");
  const date = useTranslations("date");
  const { parts, refused, isTitleMissing } = sentence;
  const refusal = useRefusal(refused && { ok: false, error: refused.error });
  return (
    <>
      <Understood parts={parts} />
      {parts.length > 0 ? (
        <ul aria-label={t("list")} className="flex max-w-full flex-wrap gap-2 text-sm">
          {parts.map((part) => (
            <li key={part.key} className="flex max-w-full flex-wrap items-center gap-2">
              {part.taken ? (
                <TakenChip part={part} leave={() => decide(withLeft(decisions, [part.key]))} />
              ) : null}
              {[...(part.taken ? [] : [part.value]), ...part.others].map((value) => (
                <Offer
                  key={value}
                  part={part}
                  value={value}
                  take={() => decide(withTaken(decisions, part, value))}
                />
              ))}
              {part.taken && part.kind === "date" && part.timeOfDay ? (
                <span className="text-ink-2">
                  {date("timeOfDay", { timeOfDay: part.timeOfDay })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <p aria-live="polite" className="text-sm text-ink-2 empty:hidden">
        {isTitleMissing ? t("titleMissing") : refusal}
      </p>
      {consequence ? <DraftConsequence {...consequence} /> : null}
    </>
  );
}

/** What screen readers are told, once it has changed. */
function Understood({ parts }: { parts: readonly DecidedPart[] }) {
  const t = useTranslations("climb.reading");
  const argumentsOf = useValueArguments();
  return (
    <p aria-live="polite" className="sr-only">
      {parts.map(({ key, taken, value }) =>
        taken ? <span key={key}>{t("understood", argumentsOf(value))} </span> : null,
      )}
    </p>
  );
}

function TakenChip({ part, leave }: { part: DecidedPart; leave: () => void }) {
  const t = useTranslations("climb.reading");
  const textOf = useValueText();
  return (
    <span className={chipClass}>
      <span className="min-w-0">{textOf(part.value)}</span>
      <Button
        variant="bare"
        className={chipButtonClass}
        aria-label={t("leave", { typed: part.typed })}
        onClick={leave}
      >
        <X size={14} aria-hidden="true" />
      </Button>
    </span>
  );
}

/** A value that the words may mean, to be taken. */
function Offer({
  part: { typed, taken },
  value,
  take,
}: {
  part: DecidedPart;
  value: string | number;
  take: () => void;
}) {
  const t = useTranslations("climb.reading");
  const argumentsOf = useValueArguments();
  return (
    <Button variant="bare" className={offerClass} onClick={take}>
      <span className="min-w-0">
        {taken
          ? t("rather", argumentsOf(value))
          : t.rich("offer", { typed, ...argumentsOf(value), own: ownText })}
      </span>
    </Button>
  );
}
