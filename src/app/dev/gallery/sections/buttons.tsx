"use client";

import { useTranslations } from "next-intl";
import { RungChoice } from "@/components/goal/rung-choice";
import { Button, ButtonLink, type ButtonVariant, PlainButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { rungs } from "../fixtures/ladder";
import { longName, longTitle } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

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
        <PlainButtonLink href="#ui/button" variant="solid">
          {t("action")}
        </PlainButtonLink>
      </Specimen>
      <Specimen state="long">
        <Button>{longTitle}</Button>
      </Specimen>
      <Specimen state="long">
        <Button>
          <Mark />
          {longName}
        </Button>
      </Specimen>
      <Specimen state="long">
        <ButtonLink href="#ui/button" variant="solid">
          {longTitle}
        </ButtonLink>
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

export const buttons: GalleryEntry[] = [
  { of: "ui/button", Specimens: Buttons },
  { of: "goal/rung-choice", Specimens: RungChoices },
];
