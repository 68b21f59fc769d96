"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Label } from "react-aria-components/Label";
import { AriaNotes } from "./aria-notes";
import { ComboBoxInput } from "./combo-box-input";
import { groupClass, labelClass } from "./control";
import { OptionList } from "./list-box";
import type { SelectFieldProps } from "./native-select";
import { useTypedChoice } from "./use-typed-choice";

export default function ComboBoxList({
  label,
  isLabelHidden,
  hint,
  error,
  options,
  value,
  // React-aria would put the name on the text instead of the choice.
  name: _name,
  placeholder,
  onChange,
  onBlur,
  inputRef,
  ...props
}: SelectFieldProps) {
  const t = useTranslations("text");
  const { error: wrong, ...choice } = useTypedChoice({ options, value, error, onChange, onBlur });
  const empty = t("noMatch");
  // React-aria collects the options again whenever this element changes.
  const list = useMemo(() => <OptionList options={options} empty={empty} />, [options, empty]);
  return (
    <ComboBox
      {...props}
      {...choice}
      validationBehavior="aria"
      isInvalid={wrong ? true : undefined}
      allowsEmptyCollection
      // Otherwise react-aria would replace the text by the earlier choice when the field is left.
      allowsCustomValue
      menuTrigger="focus"
      value={value === "" ? null : value}
      className="grid grid-cols-1 gap-1.5"
    >
      <Label className={labelClass(isLabelHidden)}>{label}</Label>
      <Group role="presentation" className={groupClass}>
        <ComboBoxInput inputRef={inputRef} placeholder={placeholder} />
        <Button className="grid w-9 place-items-center text-ink-2">
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Group>
      <AriaNotes hint={hint} error={wrong} />
      {list}
    </ComboBox>
  );
}
