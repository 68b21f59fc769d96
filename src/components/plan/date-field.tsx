"use client";

import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, type RefObject, Suspense, useEffect, useId, useRef, useState } from "react";
import type { DateRules } from "@/domain/plan/dates";
import { describeDate } from "@/domain/plan/dates/describe";
import { OtherReadings, useRefusal } from "./date-reading";
import { useDateTaking } from "./use-date-taking";

const CalendarPopover = lazy(() => import("./calendar-popover"));

type DateFieldProps = {
  id?: string;
  label: string;
  /** Hides the label from sight where the place of the field says it already. */
  labelHidden?: boolean;
  value: string | null;
  onChange: (date: string | null) => void;
  rules: DateRules;
  /** Rises each time somebody asks for this date, and the field takes the focus. */
  focusRequest?: number;
  hint?: string;
  error?: string | undefined;
  name?: string;
  /** The date as it is being taken, for a form that is sent in the same moment in which the field is left. */
  taking?: RefObject<Promise<string | null> | null>;
};

/**
 * A date as people write it: typed in words, shown back in full, taken on Enter or on leaving the field. Words that are
 * no date stay where they are, with what was and was not understood.
 */
export function DateField(props: DateFieldProps) {
  const { value, rules, label, focusRequest = 0 } = props;
  const t = useTranslations("date");
  const ownId = useId();
  const id = props.id ?? ownId;
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [picking, setPicking] = useState(false);
  const { typedText, setTypedText, reading, take, leave, pick } = useDateTaking(props);
  const pickFromCalendar = (date: string) => {
    setPicking(false);
    pick(date);
  };
  // After the layout, in which a sheet around it opens and chooses a focus of its own.
  useEffect(() => {
    if (focusRequest === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusRequest]);
  const shown = typedText ?? (value ? describeDate(value, rules).split(" (")[0] : "") ?? "";

  const refusal = useRefusal(reading);
  const wrong = props.error ?? refusal;
  return (
    <div className="grid gap-1.5" ref={field}>
      <label htmlFor={id} className={props.labelHidden ? "sr-only" : "font-medium"}>
        {label}
      </label>
      <div className="flex rounded border border-line-strong bg-paper focus-within:border-forward has-[[aria-invalid]]:border-risk">
        <input
          id={id}
          name={props.name}
          value={shown}
          placeholder={t("placeholder")}
          autoComplete="off"
          ref={input}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-says`}
          className="h-11 min-w-0 flex-1 bg-transparent px-3 placeholder:text-ink-3"
          onChange={(event) => setTypedText(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              take();
            }
            if (event.key === "Escape" && typedText !== null) {
              event.stopPropagation();
              setTypedText(null);
            }
          }}
        />
        <button
          type="button"
          aria-label={t("calendar")}
          aria-expanded={picking}
          className="grid w-11 place-items-center text-ink-2 hover:text-ink"
          onClick={() => setPicking(true)}
        >
          <CalendarDays size={17} aria-hidden="true" />
        </button>
      </div>
      <div id={`${id}-says`} aria-live="polite" className="text-sm">
        {wrong ? (
          <p className="font-medium text-risk">{wrong}</p>
        ) : reading?.ok && typedText !== null ? (
          <p className="text-forward">{describeDate(reading.value.date, rules)}</p>
        ) : props.hint ? (
          <p className="text-ink-3">{props.hint}</p>
        ) : null}
        <OtherReadings reading={reading} rules={rules} pick={pick} />
      </div>
      {picking ? (
        <Suspense>
          <CalendarPopover
            label={label}
            anchor={field}
            value={value ?? (reading?.ok ? reading.value.date : null)}
            today={rules.today}
            onPick={pickFromCalendar}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
