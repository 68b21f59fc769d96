"use client";

import type { ComponentProps, KeyboardEvent, KeyboardEventHandler, ReactNode, Ref } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from "react-aria-components/TextField";
import { bareClass, controlClass, groupClass, inGroupClass, labelClass } from "./control";

/** The texts around a control: its label, a hint and an error. */
export type FieldTexts = {
  label: ReactNode;
  /** Shows the label to screen readers only, where its position makes it clear. */
  isLabelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong with it, and what to do. */
  error?: ReactNode;
};

/**
 * Passed to the control itself: react-aria would stop these events from bubbling, and `required` is for the browser to
 * check.
 */
type OwnProps<Control extends "input" | "textarea"> = Pick<
  ComponentProps<Control>,
  "onKeyDown" | "onPaste" | "autoCapitalize" | "required"
>;

type Props<Control extends "input" | "textarea", Element> = FieldTexts & {
  inputRef?: Ref<Element> | undefined;
  placeholder?: string;
  /** Without a border, in a row or box that has one. */
  variant?: "boxed" | "bare";
  /** Announced politely: what is read from half a word changes with each key. */
  isPolite?: boolean;
  /** Classes of the control itself. */
  className?: string;
} & OwnProps<Control> &
  Omit<
    AriaTextFieldProps,
    "children" | "className" | "ref" | "isInvalid" | keyof OwnProps<Control>
  >;

/** The hint and the error of a control, linked to it for screen readers. */
export function FieldNotes({
  hint,
  error,
  isPolite = false,
}: Pick<FieldTexts, "hint" | "error"> & { isPolite?: boolean | undefined }) {
  const notes = (
    <>
      {hint ? (
        <Text slot="description" elementType="div" className="text-sm text-ink-3 wrap-anywhere">
          {hint}
        </Text>
      ) : null}
      <FieldError elementType="div" className="text-sm font-medium text-risk wrap-anywhere">
        <span role={isPolite ? undefined : "alert"}>{error}</span>
      </FieldError>
    </>
  );
  return isPolite ? <div aria-live="polite">{notes}</div> : notes;
}

/** The form decides whether a field is wrong: react-aria's own validation would hide the errors of the server. */
const validity = (error: ReactNode) =>
  ({ isInvalid: error ? true : undefined, validationBehavior: "aria" }) as const;

const boxOf = (variant: "boxed" | "bare", className: string, boxed: string) =>
  variant === "bare" ? `${bareClass} ${className}` : `${controlClass} ${boxed} ${className}`;

/**
 * Ignores keys of an input method, in which Enter and Escape choose a candidate. Safari reports such a key as 229 after
 * the composition has ended.
 */
const outsideComposition = <Element,>(onKeyDown: KeyboardEventHandler<Element> | undefined) =>
  onKeyDown &&
  ((event: KeyboardEvent<Element>) => {
    if (!event.nativeEvent.isComposing && event.keyCode !== 229) onKeyDown(event);
  });

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
  placeholder,
  autoCapitalize,
  required,
  onKeyDown,
  onPaste,
  ...props
}: Props<"input", HTMLInputElement> & {
  /** A button that belongs to it, within its edge. */
  end?: ReactNode;
}) {
  const own = {
    ref: inputRef,
    placeholder,
    autoCapitalize,
    required,
    onKeyDown: outsideComposition(onKeyDown),
    onPaste,
  };
  return (
    <AriaTextField {...validity(error)} {...props} className="grid min-w-0 grid-cols-1 gap-1.5">
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      {end ? (
        <div className={groupClass}>
          <Input {...own} className={`${inGroupClass} ${className}`} />
          {end}
        </div>
      ) : (
        <Input {...own} dir="auto" className={boxOf(variant, className, "h-control")} />
      )}
      <FieldNotes hint={hint} error={error} isPolite={isPolite} />
    </AriaTextField>
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
  rows,
  className = "",
  placeholder,
  onKeyDown,
  onPaste,
  ...props
}: Props<"textarea", HTMLTextAreaElement> & { rows?: number }) {
  return (
    <AriaTextField {...validity(error)} {...props} className="grid min-w-0 grid-cols-1 gap-1.5">
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <AriaTextArea
        ref={inputRef}
        placeholder={placeholder}
        onKeyDown={outsideComposition(onKeyDown)}
        onPaste={onPaste}
        dir="auto"
        rows={rows}
        className={boxOf(variant, className, "py-2")}
      />
      <FieldNotes hint={hint} error={error} isPolite={isPolite} />
    </AriaTextField>
  );
}
