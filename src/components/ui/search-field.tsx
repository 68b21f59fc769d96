"use client";

import { Input } from "react-aria-components/Input";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components/SearchField";
import { controlClass } from "./control";
import { keepCompositionKeys } from "./keyboard";

/** Filters a list by typing; Escape empties it. Its label is shown as its placeholder. */
export function SearchField({
  label,
  className = "",
  inputClass = `${controlClass} h-control`,
  ...props
}: {
  label: string;
  className?: string;
  inputClass?: string;
} & Omit<AriaSearchFieldProps, "children" | "className">) {
  return (
    <AriaSearchField {...props} aria-label={label} className={className}>
      <Input
        dir="auto"
        placeholder={label}
        onKeyDownCapture={keepCompositionKeys}
        className={inputClass}
      />
    </AriaSearchField>
  );
}
