"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, useState } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import ComboBoxList from "@/components/ui/combo-box-list";
import type { SelectFieldProps } from "@/components/ui/native-select";
import { SelectField } from "@/components/ui/select";
import SelectList from "@/components/ui/select-list";
import { hebrewTitle, longTitle } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

function useOptions() {
  const t = useTranslations("gallery.sample");
  return [
    { id: "first", label: t("option.first") },
    {
      label: t("group"),
      options: [
        { id: "second", label: t("option.second") },
        { id: "long", label: longTitle },
        { id: "hebrew", label: hebrewTitle },
      ],
    },
  ];
}

/** A list in every state, closed, and opened by its button. */
function ListSpecimens({ Field }: { Field: ComponentType<SelectFieldProps> }) {
  const t = useTranslations("gallery.sample");
  const options = useOptions();
  const [value, onChange] = useState("second");
  const field = { label: t("label"), options, value, onChange };
  return (
    <>
      <Specimen state="selected" opens>
        <Field {...field} hint={t("hint")} />
      </Specimen>
      <Specimen state="empty">
        <Field {...field} value="" placeholder={t("placeholder")} />
      </Specimen>
      <Specimen state="focus" forced="focus">
        <Field {...field} />
      </Specimen>
      <Specimen state="invalid">
        <Field {...field} hint={t("hint")} error={t("error")} />
      </Specimen>
      <Specimen state="disabled">
        <Field {...field} isDisabled />
      </Specimen>
      <Specimen state="long">
        <Field {...field} value="long" />
      </Specimen>
    </>
  );
}

const Selects = () => <ListSpecimens Field={SelectList} />;
const ComboBoxes = () => <ListSpecimens Field={ComboBoxList} />;

/** The browser's own select, which stands there until somebody first moves on the page. */
function NativeSelects() {
  const t = useTranslations("gallery.sample");
  const options = useOptions();
  const [value, onChange] = useState("second");
  const field = { label: t("label"), options, value, onChange };
  return (
    <>
      <Specimen state="default">
        <SelectField {...field} hint={t("hint")} />
      </Specimen>
      <Specimen state="invalid">
        <SelectField {...field} value="" placeholder={t("placeholder")} error={t("error")} />
      </Specimen>
      <Specimen state="disabled">
        <ComboBox {...field} isDisabled />
      </Specimen>
    </>
  );
}

export const lists: GalleryEntry[] = [
  { of: "ui/select-list", Specimens: Selects },
  { of: "ui/combo-box-list", Specimens: ComboBoxes },
  { of: "ui/native-select", Specimens: NativeSelects },
];
