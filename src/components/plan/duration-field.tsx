"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/field";
import type { DurationAlternative } from "@/domain/plan/dates";

/** How long something takes, as one says it ("two weeks"), kept as whole calendar days. */
export function DurationField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (days: number | null) => void;
}) {
  const t = useTranslations("duration");
  const [typedText, setTypedText] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const [alternatives, setAlternatives] = useState<readonly DurationAlternative[]>([]);
  const type = (text: string) => {
    setTypedText(text);
    setAlternatives([]);
  };
  const take = async () => {
    if (typedText === null) return;
    if (typedText.trim() === "") {
      setTypedText(null);
      setRefused(false);
      if (value !== null) onChange(null);
      return;
    }
    const { parseDuration } = await import("@/domain/plan/dates");
    const result = parseDuration(/^\s*\d+\s*$/.test(typedText) ? `${typedText} days` : typedText);
    setRefused(!result.ok);
    if (!result.ok) return;
    setTypedText(null);
    setAlternatives(result.value.alternatives ?? []);
    if (result.value.days !== value) onChange(result.value.days);
  };
  return (
    <div>
      <TextField
        label={label}
        value={typedText ?? (value === null ? "" : t("days", { days: value }))}
        placeholder={t("placeholder")}
        autoComplete="off"
        isPolite
        error={refused ? t("notADuration") : null}
        onChange={type}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void take();
          if (event.key === "Escape") setTypedText(null);
        }}
      />
      {alternatives.length > 0 ? (
        <p className="mt-1 flex flex-wrap gap-x-3 text-ink-2">
          {t("orRather")}
          {alternatives.map(({ days }) => (
            <button
              key={days}
              type="button"
              className="min-h-6 text-forward underline underline-offset-4"
              onClick={() => {
                setAlternatives([]);
                onChange(days);
              }}
            >
              {t("days", { days })}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
