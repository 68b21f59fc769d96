"use client";

import type { ComponentProps, ReactNode, Ref } from "react";
import { labelClass } from "./control";
import { FieldNotes, useFieldIds } from "./field-notes";
import { keepCompositionKeys } from "./keyboard";

/** A part of the text, in characters. */
export type MarkedPart = { readonly from: number; readonly to: number };

/** A list of more lines scrolls. */
const maxRows = 8;

/**
 * A text that grows with what is typed, with some of its parts underlined. The browser underlines nothing within a
 * field, so the same text stands behind it, unseen but for the lines.
 */
export function MarkedTextArea({
  label,
  value,
  marks,
  isList = false,
  hint,
  error,
  inputRef,
  className = "",
  placeholder,
  onChange,
  onKeyDown,
  ...control
}: {
  label: string;
  value: string;
  /** In the order of the text; they do not overlap. */
  marks: readonly MarkedPart[];
  /** Several lines, which scroll from some height on and have no marks. */
  isList?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  inputRef: Ref<HTMLTextAreaElement>;
  className?: string;
  onChange: (text: string) => void;
} & Pick<ComponentProps<"textarea">, "placeholder" | "onKeyDown" | "onPaste" | "onBlur">) {
  const { control: own, ...notes } = useFieldIds(undefined, { hint, error });
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={own.id} className={labelClass(true)}>
        {label}
      </label>
      <div className="relative">
        {isList ? null : <Underlines text={value} marks={marks} className={className} />}
        <textarea
          {...control}
          {...own}
          ref={inputRef}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          rows={isList ? Math.min(value.split("\n").length, maxRows) : 1}
          dir="auto"
          placeholder={placeholder}
          autoComplete="off"
          onKeyDown={onKeyDown}
          onKeyDownCapture={keepCompositionKeys}
          className={`block w-full resize-none bg-transparent wrap-anywhere whitespace-pre-wrap text-ink outline-none placeholder:text-ink-3 ${isList ? "" : "absolute inset-0 h-full overflow-hidden"} ${className}`}
        />
      </div>
      <FieldNotes hint={hint} error={error} {...notes} />
    </div>
  );
}

function Underlines({
  text,
  marks,
  className,
}: {
  text: string;
  marks: readonly MarkedPart[];
  className: string;
}) {
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <div
      aria-hidden="true"
      dir="auto"
      className={`drawing min-h-6 wrap-anywhere whitespace-pre-wrap text-transparent ${className}`}
    >
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <span className="underline decoration-forward decoration-2 underline-offset-4">
            {text.slice(from, to)}
          </span>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </div>
  );
}
