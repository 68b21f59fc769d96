"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Select, SelectValue } from "react-aria-components/Select";
import { AriaNotes } from "./aria-notes";
import { useCloseOnBack } from "./close-on-back";
import { controlClass, labelClass } from "./control";
import { OptionList } from "./list-box";
import type { SelectFieldProps } from "./native-select";

export default function SelectList({
  label,
  isLabelHidden,
  hint,
  error,
  options,
  value,
  onChange,
  inputRef,
  ...props
}: SelectFieldProps) {
  const [isOpen, setOpen] = useState(false);
  useCloseOnBack(isOpen, () => setOpen(false));
  return (
    <Select
      {...props}
      isOpen={isOpen}
      onOpenChange={setOpen}
      validationBehavior="aria"
      isInvalid={error ? true : undefined}
      value={value === "" ? null : value}
      onChange={(key) => onChange(String(key ?? ""))}
      className="group grid grid-cols-1 gap-1.5"
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <Button
        ref={inputRef}
        className={`${controlClass} flex min-h-control items-center justify-between gap-2 py-2 text-start group-data-[invalid]:border-risk forced-colors:group-data-[invalid]:border-2`}
      >
        <SelectValue className="min-w-0 wrap-anywhere data-[placeholder]:text-ink-3" />
        <ChevronDown size={16} aria-hidden="true" className="shrink-0 text-ink-2" />
      </Button>
      <AriaNotes hint={hint} error={error} />
      <OptionList options={options} />
    </Select>
  );
}
