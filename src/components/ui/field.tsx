"use client";

import type { ChangeEvent, ComponentProps, ReactNode, Ref } from "react";
import { bareClass, controlClass, groupClass, inGroupClass, labelClass } from "./control";
import { FieldNotes, useFieldIds } from "./field-notes";
import { keepCompositionKeys } from "./keyboard";

/** The texts around a control: its label, a hint and an error. */
export type FieldTexts = {
  label: ReactNode;
  /** Shows the label to screen readers only, where its position makes it clear. */
  isLabelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong with it, and what to do. */
  error?: ReactNode;
};

type Props<Control extends "input" | "textarea", Element> = FieldTexts & {
  inputRef?: Ref<Element> | undefined;
  /** Without a border, in a row or box that has one. */
  variant?: "boxed" | "bare";
  /** Announced politely: what is read from half a word changes with each key. */
  isPolite?: boolean;
  /** Classes of the control itself. */
  className?: string;
  isDisabled?: boolean | undefined;
  onChange?: (text: string) => void;
} & Omit<ComponentProps<Control>, "className" | "disabled" | "onChange" | "ref" | "size">;

const boxOf = (variant: "boxed" | "bare", className: string, boxed: string) =>
  variant === "bare" ? `${bareClass} ${className}` : `${controlClass} ${boxed} ${className}`;

const fieldClass = "grid min-w-0 grid-cols-1 gap-1.5";

/** A label and a control need nothing of react-aria, whose field is a tenth of the script of a page (ADR 017). */
const textOf = (onChange: ((text: string) => void) | undefined) =>
  onChange &&
  ((event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value));

/** One line to type in. */
export function TextField({
  label,
  isLabelHidden,
  hint,
  error,
  inputRef,
  variant = "boxed",
  isPolite,
  end,
  className = "",
  isDisabled,
  onChange,
  ...props
}: Props<"input", HTMLInputElement> & {
  /** A button that belongs to it, within its edge. */
  end?: ReactNode;
}) {
  const { control, ...notes } = useFieldIds(props.id, { hint, error });
  const own = {
    type: "text",
    ...props,
    ...control,
    ref: inputRef,
    disabled: isDisabled,
    onChange: textOf(onChange),
    onKeyDownCapture: keepCompositionKeys,
  };
  return (
    <div className={fieldClass}>
      <label htmlFor={control.id} className={labelClass(isLabelHidden)}>
        {label}
      </label>
      {end ? (
        <div className={groupClass}>
          <input {...own} className={`${inGroupClass} ${className}`} />
          {end}
        </div>
      ) : (
        <input dir="auto" {...own} className={boxOf(variant, className, "h-control")} />
      )}
      <FieldNotes hint={hint} error={error} isPolite={isPolite} {...notes} />
    </div>
  );
}

/** Several lines to type in. */
export function TextArea({
  label,
  isLabelHidden,
  hint,
  error,
  inputRef,
  variant = "boxed",
  isPolite,
  className = "",
  isDisabled,
  onChange,
  ...props
}: Props<"textarea", HTMLTextAreaElement>) {
  const { control, ...notes } = useFieldIds(props.id, { hint, error });
  return (
    <div className={fieldClass}>
      <label htmlFor={control.id} className={labelClass(isLabelHidden)}>
        {label}
      </label>
      <textarea
        dir="auto"
        {...props}
        {...control}
        ref={inputRef}
        disabled={isDisabled}
        onChange={textOf(onChange)}
        onKeyDownCapture={keepCompositionKeys}
        className={boxOf(variant, className, "py-2")}
      />
      <FieldNotes hint={hint} error={error} isPolite={isPolite} {...notes} />
    </div>
  );
}
