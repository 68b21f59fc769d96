"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { groupClass, inGroupClass, labelClass } from "./control";
import { FieldNotes } from "./field";
import { OptionList } from "./list-box";
import type { SelectFieldProps } from "./native-select";

export default function ComboBoxList({
  label,
  isLabelHidden,
  hint,
  error,
  options,
  value,
  placeholder,
  onChange,
  inputRef,
  ...props
}: SelectFieldProps) {
  const t = useTranslations("text");
  const empty = t("noMatch");
  // React-aria collects the options again whenever this element changes.
  const list = useMemo(() => <OptionList options={options} empty={empty} />, [options, empty]);
  return (
    <ComboBox
      {...props}
      validationBehavior="aria"
      isInvalid={error ? true : undefined}
      allowsEmptyCollection
      menuTrigger="focus"
      value={value === "" ? null : value}
      // Text that matches no option is replaced by the chosen one when the field is left.
      onChange={(key) => key === null || onChange(String(key))}
      className="grid grid-cols-1 gap-1.5"
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <Group role="presentation" className={groupClass}>
        <Input
          ref={inputRef}
          dir="auto"
          placeholder={placeholder}
          onFocus={(event) => event.target.select()}
          className={inGroupClass}
        />
        <Button className="grid w-9 place-items-center text-ink-2">
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error} />
      {list}
    </ComboBox>
  );
}
