"use client";

import { ChevronDown } from "lucide-react";
import {
  type ComponentType,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { controlClass, labelClass } from "./control";
import type { FieldTexts } from "./field";
import { firstInput } from "./first-input";
import { isGroup, type Option, type Options } from "./options";

export type SelectFieldProps = FieldTexts & {
  name?: string;
  options: Options;
  /** Empty while nothing is chosen. */
  value: string;
  placeholder?: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  isDisabled?: boolean;
  /** Receives the element that takes the focus where this field is wrong. */
  inputRef?: (element: HTMLElement | null) => void;
};

/** The browser's own select, which needs no script. */
function NativeSelect({
  label,
  isLabelHidden,
  hint,
  error,
  name,
  options,
  value,
  placeholder,
  onChange,
  isDisabled,
  inputRef,
  selectRef,
}: SelectFieldProps & { selectRef: RefObject<HTMLSelectElement | null> }) {
  const id = useId();
  const ref = useCallback(
    (element: HTMLSelectElement | null) => {
      selectRef.current = element;
      inputRef?.(element);
    },
    [selectRef, inputRef],
  );
  useFollowing(selectRef, value);
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className={labelClass(isLabelHidden)}>
        {label}
      </label>
      <div className="relative">
        <select
          ref={ref}
          id={id}
          name={name}
          defaultValue={value}
          disabled={isDisabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-notes`}
          className={`${controlClass} h-control appearance-none truncate pe-9 ${value === "" ? "text-ink-3" : ""}`}
          onChange={(event) => onChange(event.target.value)}
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
        <ChevronDown
          size={16}
          aria-hidden="true"
          className="pointer-events-none absolute inset-e-3 top-3.5 text-ink-2"
        />
      </div>
      <div id={`${id}-notes`} className="text-sm empty:hidden">
        {hint ? <p className="text-ink-3">{hint}</p> : null}
        {error ? (
          <p role="alert" className="font-medium text-risk">
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}

const NativeOption = ({ id, label }: Option) => (
  <option key={id} value={id}>
    {label}
  </option>
);

/** Follows the form's value, except for the initial one: a choice made before any script is reported to the form first. */
function useFollowing(select: RefObject<HTMLSelectElement | null>, value: string): void {
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    if (select.current) select.current.value = value;
  }, [select, value]);
}

type List = ComponentType<SelectFieldProps>;

/** Loads the list of a select, and holds it once it is loaded. */
export type ListSource = { load: () => Promise<{ default: List }>; loaded?: List };

/**
 * A select whose list is loaded at the first movement on the page. It replaces the browser's own select, but not while
 * that has the focus.
 */
export function EnhancedSelect({ source, props }: { source: ListSource; props: SelectFieldProps }) {
  const native = useRef<HTMLSelectElement>(null);
  const [List, setList] = useState<List | null>(null);
  useLayoutEffect(() => {
    let isGone = false;
    const replace = () => {
      if (isGone || !source.loaded) return;
      const { current } = native;
      if (current && current === document.activeElement)
        current.addEventListener("blur", replace, { once: true });
      else setList(() => source.loaded ?? null);
    };
    const start = async () => {
      await firstInput();
      source.loaded = (await source.load()).default;
      replace();
    };
    if (source.loaded) replace();
    // Without a connection the browser's own select stays, which works as well.
    else start().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [source]);
  return List ? <List {...props} /> : <NativeSelect {...props} selectRef={native} />;
}
