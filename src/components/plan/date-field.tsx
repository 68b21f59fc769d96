"use client";

import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { lazyComponent } from "@/components/providers/lazy-component";
import type { PendingCommit } from "@/components/providers/use-app-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { DateRules, TargetDate } from "@/domain/plan/dates";
import { describeDate } from "@/domain/plan/dates/describe";
import { OtherDates, useRefusal } from "./parsed-date";
import type { TypedTexts } from "./typed-texts";
import { useParsedDate } from "./use-parsed-date";
import { useTypedValue } from "./use-typed-value";

const CalendarPopover = lazyComponent(() => import("./calendar-popover"));

type DateFieldProps = {
  id?: string;
  label: string;
  value: string | null;
  /** `former` is the date that stood there when the writing began. Returns false where there is nothing to write in. */
  onChange: (date: string | null, former: string | null) => unknown;
  rules: DateRules;
  /** Rises each time somebody asks for this date, and the field takes the focus. */
  focusRequest?: number;
  hint?: string;
  error?: string | undefined;
  name?: string;
  /** For a form, which leads here where the date is wrong. */
  inputRef?: (element: HTMLInputElement | null) => void;
  /** For a form. */
  pendingCommit?: PendingCommit;
  /** Where what is typed waits while the field is not drawn, and under which key. */
  typed?: TypedTexts;
  typedKey?: string;
};

/**
 * A date as people write it: typed in words, shown back in full, committed on Enter or on leaving the field. Words that are
 * no date stay where they are, with what was and was not understood.
 */
export function DateField(props: DateFieldProps) {
  const { value, rules, label, focusRequest = 0 } = props;
  const t = useTranslations("date");
  const opener = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { inputRef } = props;
  const mergedRef = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element;
      inputRef?.(element);
    },
    [inputRef],
  );
  const [picking, setPicking] = useState(false);
  const [committed, setCommitted] = useState<TargetDate | null>(null);
  const { typedText, fieldProps, choose } = useTypedValue<string>({
    value,
    onChange: props.onChange,
    pendingCommit: props.pendingCommit,
    typed: props.typed,
    typedKey: props.typedKey,
    shown: value ? describeDate(value, rules).date : "",
    read({ parseTargetDate }, text) {
      const result = parseTargetDate(text, rules);
      setCommitted(result.ok ? result.value : null);
      return result.ok ? result.value.date : null;
    },
  });
  const parsed = useParsedDate(typedText ?? "", rules);
  const pickFromCalendar = (date: string) => {
    setPicking(false);
    choose(date);
  };
  // After the layout, in which a sheet around it opens and chooses a focus of its own.
  useEffect(() => {
    if (focusRequest === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusRequest]);

  const refusal = useRefusal(parsed);
  const wrong = props.error ?? refusal;
  // What else was meant is still offered once the date is committed, for as long as that date stands.
  const current = committed?.date === value ? committed : null;
  const meant = typedText === null ? current : parsed?.ok ? parsed.value : null;
  const inFull = parsed?.ok && typedText !== null ? parsed.value.date : null;
  const timeOfDay = parsed?.ok ? parsed.value.timeOfDay : undefined;
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <TextField
        id={props.id}
        name={props.name}
        inputRef={mergedRef}
        label={label}
        {...fieldProps}
        placeholder={t("placeholder")}
        autoComplete="off"
        isPolite
        error={wrong}
        hint={
          wrong ? null : inFull ? (
            <span className="text-forward">
              {t("withDistance", describeDate(inFull, rules))}
              {timeOfDay ? <span className="block">{t("timeOfDay", { timeOfDay })}</span> : null}
            </span>
          ) : (
            props.hint
          )
        }
        end={
          <Button
            ref={opener}
            variant="bare"
            aria-label={t("calendar")}
            aria-haspopup="dialog"
            aria-expanded={picking}
            className="w-11 text-ink-2 hover:text-ink"
            onClick={() => setPicking(true)}
          >
            <CalendarDays size={17} aria-hidden="true" />
          </Button>
        }
      />
      <OtherDates alternatives={meant?.alternatives ?? []} rules={rules} pick={choose} />
      {picking ? (
        <Suspense>
          <CalendarPopover
            label={label}
            anchor={opener}
            value={value ?? (parsed?.ok ? parsed.value.date : null)}
            today={rules.today}
            onPick={pickFromCalendar}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
