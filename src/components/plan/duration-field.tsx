"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Duration } from "@/domain/plan/dates";
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
  const [refusal, setRefusal] = useState<"notADuration" | "outOfRange" | "notTakenYet" | null>(
    null,
  );
  const [committed, setCommitted] = useState<Duration | null>(null);
  const { typedText, fieldProps, choose } = useTypedValue<number>({
    value,
    shown: value === null ? "" : t("length", lengthOf(value, "exact")),
    typed,
    typedKey,
    onChange,
    read({ parseDuration }, text) {
      const result = parseDuration(text);
      const isTooLong = !result.ok && result.error.reason === "outOfRange";
      setRefusal(result.ok ? null : isTooLong ? "outOfRange" : "notADuration");
      setCommitted(result.ok ? result.value : null);
      return result.ok ? result.value.days : null;
    },
    onNotLoaded: () => setRefusal("notTakenYet"),
    onType: () => setRefusal(null),
  });
  const parsed = useParsedDuration(typedText ?? "");
  // What else was meant is still offered once the length is committed, for as long as that length stands.
  const current = committed?.days === value ? committed : null;
  const offered = (typedText === null ? current : parsed)?.alternatives ?? [];
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
              onClick={() => choose(days)}
            >
              {t("length", lengthOf(days, "exact"))}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
