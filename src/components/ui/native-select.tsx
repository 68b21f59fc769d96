"use client";

import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { controlClass, labelClass } from "./control";
import type { FieldTexts } from "./field";
import { isGroup, type Option, type Options } from "./list-box";

export type SelectFieldProps = FieldTexts & {
  name?: string;
  options: Options;
  /** Empty while nothing is chosen. */
  value: string;
  placeholder?: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** What takes the focus where this field is wrong. */
  inputRef?: (element: HTMLElement | null) => void;
};

/** The browser's own select, which needs no script. */
export function NativeSelect({
  label,
  isLabelHidden,
  hint,
  name,
  options,
  value,
  placeholder,
  selectRef,
}: SelectFieldProps & { selectRef: RefObject<HTMLSelectElement | null> }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={labelClass(isLabelHidden)}>
        {label}
      </label>
      <select
        ref={selectRef}
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={`${controlClass} h-11`}
      >
        {value === "" ? <option value="">{placeholder}</option> : null}
        {options.map((entry) =>
          isGroup(entry) ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(NativeOption)}
            </optgroup>
          ) : (
            NativeOption(entry)
          ),
        )}
      </select>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

const NativeOption = ({ id, label }: Option) => (
  <option key={id} value={id}>
    {label}
  </option>
);

/** Hands over from the browser's own select, with what was chosen in it and the focus it may have had. */
export function useEarlyChoice({ value, onChange }: Pick<SelectFieldProps, "value" | "onChange">) {
  const early = useRef<HTMLSelectElement>(null);
  const [state, setState] = useState({ isReady: false, wasFocused: false });
  // Once, at the first moment at which scripts run.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value of that moment is meant
  useEffect(() => {
    const chosen = early.current?.value;
    if (chosen !== undefined && chosen !== value) onChange(chosen);
    setState({ isReady: true, wasFocused: early.current === document.activeElement });
  }, []);
  return { ...state, early };
}
