"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";

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
  const id = useId();
  const [typedText, setTypedText] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
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
    if (result.value.days !== value) onChange(result.value.days);
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        value={typedText ?? (value === null ? "" : t("days", { days: value }))}
        placeholder={t("placeholder")}
        autoComplete="off"
        aria-invalid={refused || undefined}
        aria-describedby={`${id}-says`}
        className="h-11 rounded border border-line-strong bg-paper px-3 placeholder:text-ink-3 aria-invalid:border-risk"
        onChange={(event) => setTypedText(event.target.value)}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void take();
          if (event.key === "Escape") setTypedText(null);
        }}
      />
      <p
        id={`${id}-says`}
        aria-live="polite"
        className="text-sm font-medium text-risk empty:hidden"
      >
        {refused ? t("notADuration") : null}
      </p>
    </div>
  );
}
