"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { DurationAlternative } from "@/domain/plan/dates";
import { dateParsers } from "./date-parsers";
import { type TypedTexts, useTypedText } from "./typed-texts";
import { useOnUnmount } from "./use-on-unmount";

/** How long something takes, as one says it ("two weeks"), kept as whole calendar days. */
export function DurationField({
  label,
  value,
  typed,
  typedKey,
  onChange,
}: {
  label: string;
  value: number | null;
  typed: TypedTexts;
  typedKey: string;
  /** `former` is the length that stood there when the writing began. */
  onChange: (days: number | null, former: number | null) => void;
}) {
  const t = useTranslations("duration");
  const typedText = useTypedText(typed, typedKey)?.text ?? null;
  const [refusal, setRefusal] = useState<"notADuration" | "notTakenYet" | null>(null);
  const [alternatives, setAlternatives] = useState<readonly DurationAlternative[]>([]);
  const shown = value === null ? "" : t("days", { days: value });
  const type = (text: string) => {
    typed.write(typedKey, text, shown, value);
    setAlternatives([]);
  };
  const take = async () => {
    const entry = typed.at(typedKey);
    if (!entry) return;
    const { text } = entry;
    const former = typeof entry.formerValue === "number" ? entry.formerValue : null;
    if (text.trim() === "") {
      typed.drop(typedKey);
      setRefusal(null);
      if (former !== null) onChange(null, former);
      return;
    }
    const parsers = await dateParsers.loaded().catch(() => null);
    if (!parsers) {
      setRefusal("notTakenYet");
      return typed.takeOnce(dateParsers.onceLoaded(), typedKey, () => void take());
    }
    // That may have taken long: what has been typed or taken since is not undone by it.
    if (typed.at(typedKey) !== entry) return;
    const result = parsers.parseDuration(/^\s*\d+\s*$/.test(text) ? `${text} days` : text);
    setRefusal(result.ok ? null : "notADuration");
    if (!result.ok) return;
    typed.drop(typedKey);
    setAlternatives(result.value.alternatives ?? []);
    if (result.value.days !== former) onChange(result.value.days, former);
  };
  useOnUnmount(() => void take());
  return (
    <div>
      <TextField
        label={label}
        value={typedText ?? shown}
        placeholder={t("placeholder")}
        autoComplete="off"
        isPolite
        error={refusal && typedText !== null ? t(refusal) : null}
        onChange={type}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void take();
          if (event.key !== "Escape" || typedText === null) return;
          // The first Escape gives the old value back, the next one closes the panel.
          event.stopPropagation();
          typed.drop(typedKey);
        }}
      />
      {alternatives.length > 0 ? (
        <p className="mt-1 flex flex-wrap gap-x-3 text-ink-2">
          {t("orRather")}
          {alternatives.map(({ days }) => (
            <Button
              key={days}
              variant="bare"
              className="min-h-6 text-forward underline underline-offset-4"
              onClick={() => {
                setAlternatives([]);
                onChange(days, value);
              }}
            >
              {t("days", { days })}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
