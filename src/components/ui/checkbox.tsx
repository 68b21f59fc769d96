"use client";

import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from "react-aria-components/Checkbox";

/** A checkbox with its label. Its styles follow the native input, so it is drawn correctly before any script. */
export function Checkbox({
  children,
  hint,
  isLabelHidden,
  className = "",
  ...props
}: Omit<AriaCheckboxProps, "children" | "className"> & {
  children: ReactNode;
  hint?: ReactNode;
  isLabelHidden?: boolean;
  className?: string;
}) {
  return (
    <AriaCheckbox
      {...props}
      className={`group relative flex min-h-9 cursor-pointer items-start gap-3 py-1.5 data-[disabled]:cursor-not-allowed data-[disabled]:text-ink-2 forced-colors:data-[disabled]:text-disabled covering-input ${className}`}
    >
      {/* The box is not a `drawing`: forced colours change the box and its tick together. */}
      <span
        aria-hidden="true"
        className="mt-0.5 size-tick shrink-0 rounded border-control border-ink-3 bg-paper text-paper group-has-checked:border-forward group-has-checked:bg-forward group-data-[disabled]:opacity-50 group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-forward"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 18 18"
          className="size-full opacity-0 group-has-checked:opacity-100"
        >
          <path d="m3.5 9 3.5 3.5 7-7" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </span>
      <span className={isLabelHidden ? "sr-only" : "min-w-0 wrap-anywhere"}>
        {children}
        {hint ? (
          <span className="block text-sm text-ink-2 group-data-[disabled]:text-ink-3 forced-colors:group-data-[disabled]:text-disabled">
            {hint}
          </span>
        ) : null}
      </span>
    </AriaCheckbox>
  );
}
