"use client";

import { useTranslations } from "next-intl";
import { RungChoice } from "@/components/goal/rung-choice";
import { Button, type ButtonVariant, buttonClass } from "@/components/ui/button";
import { type Exhibit, Specimen } from "../exhibit";
import { rungs } from "../fixtures/ladder";
import { longTitle } from "../fixtures/people";

const variants: ButtonVariant[] = ["solid", "plain", "quiet", "risk"];

function Buttons() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      {variants.map((variant) => (
        <Specimen key={variant} state={variant}>
          <Button variant={variant}>{t("action")}</Button>
        </Specimen>
      ))}
      {variants.map((variant) => (
        <Specimen key={variant} state="hover" forced="hover">
          <Button variant={variant}>{t("action")}</Button>
        </Specimen>
      ))}
      {variants.map((variant) => (
        <Specimen key={variant} state="focus" forced="focus">
          <Button variant={variant}>{t("action")}</Button>
        </Specimen>
      ))}
      {variants.map((variant) => (
        <Specimen key={variant} state="disabled">
          <Button variant={variant} disabled>
            {t("action")}
          </Button>
        </Specimen>
      ))}
      <Specimen state="link">
        <a href="#ui/button" className={buttonClass("solid")}>
          {t("action")}
        </a>
      </Specimen>
      <Specimen state="long">
        <Button>{longTitle}</Button>
      </Specimen>
    </>
  );
}

function RungChoices() {
  const t = useTranslations("gallery.sample");
  const choices = { legend: t("label"), rungs: Object.values(rungs), choose: () => {} };
  return (
    <>
      <Specimen state="default" wide>
        <RungChoice {...choices} chosenId={null} />
      </Specimen>
      <Specimen state="selected" wide>
        <RungChoice {...choices} chosenId={rungs.senior.id} />
      </Specimen>
    </>
  );
}

export const buttons: Exhibit[] = [
  { of: "ui/button", Specimens: Buttons },
  { of: "goal/rung-choice", Specimens: RungChoices },
];
