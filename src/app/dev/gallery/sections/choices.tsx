"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AudienceChoice } from "@/components/goal/audience-choice";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { Tick } from "@/components/ui/tick";
import type { Audience } from "@/domain/goal/audiences";
import { longTitle } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

function Checkboxes() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default">
        <Checkbox>{t("label")}</Checkbox>
      </Specimen>
      <Specimen state="selected">
        <Checkbox defaultSelected hint={t("hint")}>
          {t("label")}
        </Checkbox>
      </Specimen>
      <Specimen state="focus" forced="focus">
        <Checkbox>{t("label")}</Checkbox>
      </Specimen>
      <Specimen state="disabled">
        <Checkbox isDisabled>{t("label")}</Checkbox>
      </Specimen>
      <Specimen state="disabledSelected">
        <Checkbox isDisabled defaultSelected>
          {t("label")}
        </Checkbox>
      </Specimen>
      <Specimen state="long">
        <Checkbox hint={longTitle}>{longTitle}</Checkbox>
      </Specimen>
    </>
  );
}

function Ticks() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default">
        <Tick aria-label={t("label")} />
      </Specimen>
      <Specimen state="selected">
        <Tick aria-label={t("label")} defaultChecked />
      </Specimen>
      <Specimen state="focus" forced="focus">
        <Tick aria-label={t("label")} />
      </Specimen>
      <Specimen state="disabled">
        <Tick aria-label={t("label")} disabled />
      </Specimen>
      <Specimen state="disabledSelected">
        <Tick aria-label={t("label")} disabled defaultChecked />
      </Specimen>
    </>
  );
}

function RadioGroups() {
  const t = useTranslations("gallery.sample");
  const [value, setValue] = useState("first");
  const [first, second, third] = [t("option.first"), t("option.second"), t("option.third")];
  const options = [
    { value: "first", label: first, hint: t("hint") },
    { value: "second", label: second },
    { value: "third", label: third, hint: longTitle },
  ];
  const group = { label: t("label"), options, value, onChange: setValue };
  return (
    <>
      <Specimen state="selected">
        <RadioGroup {...group} />
      </Specimen>
      <Specimen state="invalid">
        <RadioGroup {...group} value={null} hint={t("hint")} error={t("error")} />
      </Specimen>
      <Specimen state="focus" forced="focus">
        <RadioGroup {...group} value={null} />
      </Specimen>
      <Specimen state="disabled">
        <RadioGroup {...group} isDisabled />
      </Specimen>
      <Specimen state="buttons" wide>
        <RadioGroup {...group} variant="buttons" />
      </Specimen>
      <Specimen state="focus" forced="focus" wide>
        <RadioGroup {...group} variant="buttons" value={null} />
      </Specimen>
      <Specimen state="disabled" wide>
        <RadioGroup {...group} variant="buttons" isDisabled />
      </Specimen>
    </>
  );
}

function AudienceChoices() {
  const [chosen, setChosen] = useState<Audience[]>(["manager"]);
  return (
    <Specimen state="selected">
      <AudienceChoice chosen={chosen} onChange={setChosen} />
    </Specimen>
  );
}

export const choices: GalleryEntry[] = [
  { of: "ui/checkbox", Specimens: Checkboxes },
  { of: "ui/tick", Specimens: Ticks },
  { of: "ui/radio-group", Specimens: RadioGroups },
  { of: "goal/audience-choice", Specimens: AudienceChoices },
];
