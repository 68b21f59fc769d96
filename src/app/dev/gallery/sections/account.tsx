"use client";

import { useTranslations } from "next-intl";
import { AcceptInvitation } from "@/components/invitation/accept-invitation";
import { LanguageForm } from "@/components/organization/language-form";
import { NameForm } from "@/components/organization/name-form";
import { LanguageField } from "@/components/providers/language-field";
import { ProfileForm } from "@/components/settings/profile-form";
import { SessionList } from "@/components/settings/session-list";
import { DemoSignIn } from "@/components/sign-in/demo-sign-in";
import { LinkForm } from "@/components/sign-in/link-form";
import { CreateOrganization } from "@/components/welcome/create-organization";
import { OrganizationAddress } from "@/components/welcome/organization-address";
import { blankProfile } from "@/domain/account/account";
import { languagesOffered } from "@/domain/language.mjs";
import { maskedEmail } from "@/domain/member/invitation";
import { idOf, longName, names, people } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

const unsent = async () => {};

const LinkForms = () => (
  <>
    <Specimen state="default">
      <LinkForm email="" next="/" />
    </Specimen>
    <Specimen state="invalid">
      <LinkForm email="maya@" next="/" problem="emailMalformed" />
    </Specimen>
  </>
);

const demoPeople = people.slice(0, 5).map(({ email, name }) => ({ email, name }));

const DemoSignIns = () => (
  <Specimen state="default" wide>
    <DemoSignIn people={demoPeople} next="/" />
  </Specimen>
);

const invitation = {
  organization: { name: "Harbor" },
  invitedBy: names.daniel,
  sentTo: maskedEmail("maya@harbor.test"),
  manager: { id: idOf(2), name: names.daniel },
};
const invited = {
  signedOut: { me: null, invitation },
  another: { me: { email: "priya@harbor.test" }, invitation: { ...invitation, manager: null } },
  default: { me: { email: "maya@harbor.test" }, invitation },
};

const Invitations = () =>
  Object.entries(invited).map(([name, one]) => (
    <Specimen key={name} state={name as keyof typeof invited} wide>
      <AcceptInvitation action={unsent} token="" {...one} />
    </Specimen>
  ));

const organizations = { default: true, long: false };

const NewOrganizations = () =>
  Object.entries(organizations).map(([state, needsName]) => (
    <Specimen key={state} state={needsName ? "invalid" : "default"} submits={needsName}>
      <CreateOrganization host="backcast.test" needsName={needsName} />
    </Specimen>
  ));

function Addresses() {
  const t = useTranslations("gallery.sample");
  const address = {
    host: "backcast.test",
    name: "Harbor",
    slug: null,
    inputRef: () => {},
    error: undefined,
    suggestion: null,
    write: () => {},
    take: () => {},
  };
  return (
    <>
      <Specimen state="empty">
        <OrganizationAddress {...address} name="" />
      </Specimen>
      <Specimen state="default">
        <OrganizationAddress {...address} />
      </Specimen>
      <Specimen state="filled">
        <OrganizationAddress {...address} slug="harbor-east" />
      </Specimen>
      <Specimen state="invalid">
        <OrganizationAddress {...address} error={t("error")} suggestion="harbor-2" />
      </Specimen>
    </>
  );
}

const languages = languagesOffered({ demoMode: true });
const timeZones = ["Asia/Kathmandu", "Europe/Berlin"];
const profile = { ...blankProfile, name: names.maya, timeZone: "Europe/Berlin" };

const Profiles = () => (
  <>
    <Specimen state="default">
      <ProfileForm
        action={async (state) => state}
        profile={profile}
        timeZones={timeZones}
        languages={languages}
      />
    </Specimen>
    <Specimen state="invalid" submits>
      <ProfileForm
        action={async (state) => state}
        profile={{ ...profile, name: "" }}
        timeZones={timeZones}
        languages={languages}
      />
    </Specimen>
  </>
);

const NameForms = () => (
  <>
    <Specimen state="default">
      <NameForm action={async (state) => state} name="Harbor" />
    </Specimen>
    <Specimen state="invalid" submits>
      <NameForm action={async (state) => state} name={longName.repeat(3)} />
    </Specimen>
  </>
);

function LanguageFields() {
  const t = useTranslations("gallery.sample");
  const field = {
    name: "locale",
    label: t("label"),
    hint: t("hint"),
    languages,
    noneText: t("placeholder"),
    onChange() {},
    inputRef() {},
  };
  return (
    <>
      <Specimen state="empty">
        <LanguageField {...field} value={null} />
      </Specimen>
      <Specimen state="filled">
        <LanguageField {...field} value="en-GB" />
      </Specimen>
      <Specimen state="invalid">
        <LanguageField {...field} value="en-GB" error={t("error")} />
      </Specimen>
    </>
  );
}

const LanguageForms = () => (
  <>
    <Specimen state="default">
      <LanguageForm action={async (state) => state} locale={null} languages={languages} />
    </Specimen>
    <Specimen state="filled">
      <LanguageForm action={async (state) => state} locale="en-GB" languages={languages} />
    </Specimen>
  </>
);

const session = {
  id: idOf(300),
  browser: "Firefox",
  system: "Linux",
  createdAt: "2026-11-01T09:00:00.000Z",
  lastSeenAt: "2026-11-22T08:30:00.000Z",
  isThis: true,
};

const Sessions = () => (
  <Specimen state="default" wide>
    <SessionList
      sessions={[
        session,
        { ...session, id: idOf(301), browser: null, system: null, isThis: false },
      ]}
      timeZone="UTC"
      endSession={unsent}
    />
  </Specimen>
);

export const account: GalleryEntry[] = [
  { of: "sign-in/link-form", Specimens: LinkForms },
  { of: "sign-in/demo-sign-in", Specimens: DemoSignIns },
  { of: "invitation/accept-invitation", Specimens: Invitations },
  { of: "welcome/create-organization", Specimens: NewOrganizations },
  { of: "welcome/organization-address", Specimens: Addresses },
  { of: "settings/profile-form", Specimens: Profiles },
  { of: "settings/session-list", Specimens: Sessions },
  { of: "providers/language-field", Specimens: LanguageFields },
  { of: "organization/language-form", Specimens: LanguageForms },
  { of: "organization/name-form", Specimens: NameForms },
];
