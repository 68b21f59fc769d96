"use client";

import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Radio,
} from "react-aria-components/RadioGroup";
import { AriaNotes } from "./aria-notes";
import { labelClass } from "./control";
import type { FieldTexts } from "./field";

type Option<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode };

/** Chooses one of a few visible options, as a list or as buttons side by side. */
export function RadioGroup<Value extends string>({
  label,
  isLabelHidden,
  hint,
  error,
  options,
  variant = "list",
  onChange,
  ...props
}: FieldTexts & {
  options: readonly Option<Value>[];
  variant?: "list" | "buttons";
  value: Value | null;
  onChange: (value: Value) => void;
} & Omit<AriaRadioGroupProps, "children" | "className" | "value" | "onChange" | "isInvalid">) {
  return (
    <AriaRadioGroup
      {...props}
      validationBehavior="aria"
      isInvalid={error ? true : undefined}
      orientation={variant === "buttons" ? "horizontal" : "vertical"}
      onChange={(chosen) => {
        const option = options.find(({ value }) => value === chosen);
        if (option) onChange(option.value);
      }}
      className="grid gap-2"
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <div className={variant === "buttons" ? "flex flex-wrap gap-2" : "grid"}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={radioClass[variant]}>
            {variant === "list" ? <Dot /> : null}
            <span className="min-w-0 wrap-anywhere">
              {option.label}
              {option.hint ? (
                <span className="block text-sm text-ink-2 group-data-[disabled]:text-ink-3 forced-colors:group-data-[disabled]:text-disabled">
                  {option.hint}
                </span>
              ) : null}
            </span>
          </Radio>
        ))}
      </div>
      <AriaNotes hint={hint} error={error} />
    </AriaRadioGroup>
  );
}

const radioClass = {
  list: `group relative flex min-h-9 min-w-0 cursor-pointer items-start gap-3 py-1.5 data-[disabled]:cursor-not-allowed data-[disabled]:text-ink-2 forced-colors:data-[disabled]:text-disabled covering-input`,
  // The chosen button also has a thicker border, for people who cannot tell the colours apart.
  buttons: `group relative inline-flex min-h-11 min-w-0 cursor-pointer items-center rounded border border-line-strong px-4 py-2 data-[disabled]:cursor-not-allowed data-[disabled]:opacity-50 hover:bg-raised has-checked:border-forward has-checked:bg-forward-wash has-checked:inset-ring has-checked:inset-ring-forward has-checked:text-forward forced-colors:has-checked:border-2 forced-colors:has-checked:border-highlight data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-forward covering-input`,
} as const;

/** The dot of a radio button. It is made of a border, which forced colours keep. */
function Dot() {
  return (
    <span
      aria-hidden="true"
      className="mt-0.5 grid size-tick shrink-0 place-items-center rounded-full border-control border-ink-3 bg-paper group-has-checked:border-forward group-data-[disabled]:opacity-50 group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-forward"
    >
      <span className="hidden size-0 rounded-full border-5 border-forward group-has-checked:block" />
    </span>
  );
}
