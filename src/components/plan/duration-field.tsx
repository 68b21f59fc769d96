"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { DurationAlternative } from "@/domain/plan/dates";
import { lengthOf } from "@/domain/plan/length";
import type { TypedTexts } from "./typed-texts";
import { useParsedDuration } from "./use-parsed-duration";
import { useTypedValue } from "./use-typed-value";

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
  /** `former` is the length that stood there when the writing began. Returns false where there is nothing to write in. */
  onChange: (days: number | null, former: number | null) => unknown;
}) {
  const t = useTranslations("duration");
  const [refusal, setRefusal] = useState<"notADuration" | "notTakenYet" | null>(null);
  const [alternatives, setAlternatives] = useState<readonly DurationAlternative[]>([]);
  const { typedText, fieldProps, choose } = useTypedValue<number>({
    value,
    shown: value === null ? "" : t("length", lengthOf(value, "exact")),
    typed,
    typedKey,
    onChange,
    read({ parseDuration }, text) {
      const result = parseDuration(text);
      setRefusal(result.ok ? null : "notADuration");
      if (result.ok) setAlternatives(result.value.alternatives ?? []);
      return result.ok ? result.value.days : null;
    },
    onNotLoaded: () => setRefusal("notTakenYet"),
    onType() {
      setRefusal(null);
      setAlternatives([]);
    },
  });
  const parsed = useParsedDuration(typedText ?? "");
  const offered = typedText === null ? alternatives : (parsed?.alternatives ?? []);
  return (
    <div>
      <TextField
        {...fieldProps}
        label={label}
        placeholder={t("placeholder")}
        autoComplete="off"
        isPolite
        error={refusal && typedText !== null ? t(refusal) : null}
        hint={
          parsed && typedText !== null ? (
            <span className="text-forward">{t("length", lengthOf(parsed.days, "exact"))}</span>
          ) : null
        }
      />
      {offered.length > 0 ? (
        <p className="mt-1 flex flex-wrap gap-x-3 text-ink-2">
          {t("orRather")}
          {offered.map(({ days }) => (
            <Button
              key={days}
              variant="bare"
              className="min-h-6 text-forward underline underline-offset-4"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                setAlternatives([]);
                choose(days);
              }}
            >
              {t("length", lengthOf(days, "exact"))}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
