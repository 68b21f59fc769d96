"use client";

import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/providers/form-failure";
import { SavedForm } from "@/components/providers/saved-form";
import { TextArea, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SearchField } from "@/components/ui/search-field";
import { hebrewTitle, longTitle } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

function TextFields() {
  const t = useTranslations("gallery.sample");
  const label = t("label");
  return (
    <>
      <Specimen state="default">
        <TextField label={label} placeholder={t("placeholder")} />
      </Specimen>
      <Specimen state="filled">
        <TextField label={label} hint={t("hint")} defaultValue={t("text")} />
      </Specimen>
      <Specimen state="focus" forced="focus">
        <TextField label={label} defaultValue={t("text")} />
      </Specimen>
      <Specimen state="invalid">
        <TextField label={label} hint={t("hint")} error={t("error")} defaultValue={t("text")} />
      </Specimen>
      <Specimen state="disabled">
        <TextField label={label} isDisabled defaultValue={t("text")} />
      </Specimen>
      <Specimen state="long">
        <TextField label={longTitle} hint={longTitle} error={longTitle} defaultValue={longTitle} />
      </Specimen>
      <Specimen state="rightToLeft">
        <TextField label={label} defaultValue={hebrewTitle} />
      </Specimen>
      <Specimen state="bare">
        <TextField label={label} isLabelHidden variant="bare" defaultValue={t("text")} />
      </Specimen>
    </>
  );
}

function TextAreas() {
  const t = useTranslations("gallery.sample");
  const label = t("label");
  return (
    <>
      <Specimen state="default">
        <TextArea label={label} rows={2} placeholder={t("placeholder")} />
      </Specimen>
      <Specimen state="focus" forced="focus">
        <TextArea label={label} rows={2} defaultValue={t("text")} />
      </Specimen>
      <Specimen state="invalid">
        <TextArea label={label} rows={2} hint={t("hint")} error={t("error")} />
      </Specimen>
      <Specimen state="disabled">
        <TextArea label={label} rows={2} isDisabled defaultValue={t("text")} />
      </Specimen>
      <Specimen state="prose">
        <TextArea label={label} rows={3} className="prose" defaultValue={longTitle} />
      </Specimen>
    </>
  );
}

function SearchFields() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default">
        <SearchField label={t("label")} />
      </Specimen>
      <Specimen state="filled">
        <SearchField label={t("label")} defaultValue={t("text")} />
      </Specimen>
      <Specimen state="focus" forced="focus">
        <SearchField label={t("label")} />
      </Specimen>
      <Specimen state="disabled">
        <SearchField label={t("label")} isDisabled />
      </Specimen>
    </>
  );
}

function FormErrors() {
  const t = useTranslations("gallery.sample");
  return (
    <Specimen state="default" wide>
      <FormError>{t("error")}</FormError>
    </Specimen>
  );
}

function FormFailures() {
  const problem = useTranslations("problem");
  const text = useTranslations("text");
  return (
    <>
      <Specimen state="default" wide>
        <FormFailure failure={{ message: problem("unavailable"), isSignedOut: false }} />
      </Specimen>
      <Specimen state="signedOut" wide>
        <FormFailure failure={{ message: problem("notSignedIn"), isSignedOut: true }} />
      </Specimen>
      <Specimen state="offline" wide>
        <FormFailure failure={{ message: text("offline"), isSignedOut: false }} />
      </Specimen>
    </>
  );
}

function SavedForms() {
  const t = useTranslations("gallery.sample");
  const states = {
    default: { saved: false },
    saved: { saved: true },
    pending: { saved: false },
    invalid: { saved: false, problem: { code: "unavailable", values: {} } },
  } as const;
  const formProps = { noValidate: true, onFocus() {}, onSubmit() {} } as const;
  return Object.entries(states).map(([name, state]) => (
    <Specimen key={name} state={name as keyof typeof states}>
      <SavedForm
        state={state}
        pending={name === "pending"}
        texts={{ save: t("action"), saved: t("done") }}
        action={() => {}}
        form={{
          formProps: { ...formProps, onSubmit: (event) => event?.preventDefault() },
          failure: null,
        }}
      >
        <TextField label={t("label")} defaultValue={t("text")} />
      </SavedForm>
    </Specimen>
  ));
}

export const fields: GalleryEntry[] = [
  { of: "ui/field", Specimens: TextFields },
  { of: "ui/field (TextArea)", Specimens: TextAreas },
  { of: "ui/search-field", Specimens: SearchFields },
  { of: "ui/form-error", Specimens: FormErrors },
  { of: "providers/form-failure", Specimens: FormFailures },
  { of: "providers/saved-form", Specimens: SavedForms },
];
