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
  /** Keeps the label for screen readers alone, where the place of the field says it already. */
  isLabelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong with it, and what to do. */
  error?: ReactNode;
};

/**
 * For the control itself: its events go on to whatever lies around it, where react-aria would stop them, and what the
 * browser is to check (`required`) it checks by itself.
 */
type OwnProps<Control extends "input" | "textarea"> = Pick<
  ComponentProps<Control>,
  "onKeyDown" | "onPaste" | "autoCapitalize" | "required"
>;

type Props<Control extends "input" | "textarea", Element> = FieldTexts & {
  inputRef?: Ref<Element> | undefined;
  placeholder?: string;
  /** Without an edge of its own, in a row or box that has one. */
  variant?: "boxed" | "bare";
  /** Said as one types, and not at once above all else: what is read out of half a word changes with each key. */
  isPolite?: boolean;
  /** Classes of the control itself. */
  className?: string;
} & OwnProps<Control> &
  Omit<
    AriaTextFieldProps,
    "children" | "className" | "ref" | "isInvalid" | keyof OwnProps<Control>
  >;

/** What stands below a control, tied to it for screen readers. */
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

/** Its form says whether a field is wrong: react-aria's own checks would hide what the server has found. */
const validity = (error: ReactNode) =>
  ({ isInvalid: error ? true : undefined, validationBehavior: "aria" }) as const;

const boxOf = (variant: "boxed" | "bare", className: string, boxed: string) =>
  variant === "bare" ? `${bareClass} ${className}` : `${controlClass} ${boxed} ${className}`;

/**
 * Keys that belong to an input method are not heard: with Enter and Escape one chooses among its words. Safari names such a
 * key 229 once the composition has ended.
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
    <AriaTextField {...validity(error)} {...props} className="grid min-w-0 gap-1.5">
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      {end ? (
        <div className={groupClass}>
          <Input {...own} className={`${inGroupClass} ${className}`} />
          {end}
        </div>
      ) : (
        <Input {...own} dir="auto" className={boxOf(variant, className, "h-11")} />
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
    <AriaTextField {...validity(error)} {...props} className="grid min-w-0 gap-1.5">
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
