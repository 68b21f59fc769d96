"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { SignInAgain } from "@/components/providers/sign-in-again";
import { useTRPC } from "@/components/providers/trpc";
import { useOneId } from "@/components/providers/use-one-id";
import { problemIn, useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits } from "@/domain/limits";
import type { MemberRow, Role } from "@/domain/member/member";
import { ManagerField } from "./manager-field";
import { ReportsPicker } from "./reports-picker";
import { RoleField } from "./role-field";
import { usePeopleChanges } from "./use-people-changes";

type InviteFields = {
  email: string;
  name: string;
  role: Role;
  managerId: string | null;
  reportIds: string[];
};
const blank: InviteFields = { email: "", name: "", role: "member", managerId: null, reportIds: [] };
const fieldIds = { email: "invite-email", name: "invite-name", managerId: "invite-manager" };

/** Invites one person after the other into their place in the reporting line. */
export function InviteForm({
  people,
  roles,
  focused,
}: {
  people: readonly MemberRow[];
  /** Those the viewer may invite to. */
  roles: readonly Role[];
  /** True where the person has just asked for the form: it begins at its first field. */
  focused: boolean;
}) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const announce = useAnnounce();
  const refusalOf = useRefusal(people);
  const { organization } = useOrganization();
  const { refresh } = usePeopleChanges();
  const [fields, setFields] = useState(blank);
  // Counts those invited: each begins with a list of people that nothing narrows.
  const [invited, setInvited] = useState(0);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { idFor, forget } = useOneId();
  const nameTooLong = useTooLong()(fields.name, limits.name);
  const invite = useMutation(trpc.member.invite.mutationOptions());
  const change = (part: Partial<InviteFields>) => {
    setFields((before) => ({ ...before, ...part }));
    setErrors({});
  };
  const activePeople = people.filter(({ state }) => state !== "deactivated");

  const refuse = (found: Record<string, string>) => {
    setErrors(found);
    const [first] = Object.keys(fieldIds).filter((field) => field in found);
    if (first) document.getElementById(fieldIds[first as keyof typeof fieldIds])?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const email = fields.email.trim().toLowerCase();
    const name = fields.name.trim();
    if (email === "") return refuse({ email: t("invite.noEmail") });
    if (nameTooLong) return refuse({ name: nameTooLong });
    setErrors({});
    const wanted = { ...fields, invitationId: idFor(email), email, name: name || null };
    try {
      await invite.mutateAsync({ organization, ...wanted });
      forget(email);
      announce({ text: t("invite.sent", { name: name || email }) });
      // The next one invited often has the same manager.
      setFields({ ...blank, managerId: fields.managerId });
      setInvited(invited + 1);
      document.getElementById(fieldIds.email)?.focus();
      refresh();
    } catch (failure) {
      refuse(refusalOf(failure, email));
    }
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-x-8 gap-y-5 py-5 md:grid-cols-2">
      <PersonFields
        fields={fields}
        roles={roles}
        focused={focused}
        errors={nameTooLong ? { ...errors, name: nameTooLong } : errors}
        onChange={change}
      />
      <div className="grid min-w-0 content-start gap-5">
        <ManagerField
          id={fieldIds.managerId}
          people={activePeople}
          value={fields.managerId}
          hint={fields.managerId ? t("invite.managerHint") : undefined}
          error={errors.managerId}
          onChange={(managerId) => change({ managerId })}
        />
        <ReportsPicker
          key={invited}
          people={activePeople}
          chosen={fields.reportIds}
          onChange={(reportIds) => change({ reportIds })}
        />
      </div>
      <InviteEnd isSending={invite.isPending} failure={errors.form} />
    </form>
  );
}

/** Who is invited, and as what. */
function PersonFields({
  fields,
  roles,
  focused,
  errors,
  onChange,
}: {
  fields: InviteFields;
  roles: readonly Role[];
  focused: boolean;
  errors: Record<string, string>;
  onChange: (part: Partial<InviteFields>) => void;
}) {
  const t = useTranslations("people");
  return (
    <div className="grid content-start gap-5">
      <TextField
        id={fieldIds.email}
        type="email"
        autoComplete="off"
        autoFocus={focused}
        label={t("invite.email")}
        value={fields.email}
        error={errors.email}
        onChange={(event) => onChange({ email: event.target.value })}
      />
      <TextField
        id={fieldIds.name}
        autoComplete="off"
        label={t("invite.name")}
        hint={t("invite.nameHint")}
        value={fields.name}
        error={errors.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <RoleField
        id="invite-role"
        value={fields.role}
        roles={roles}
        onChange={(role) => onChange({ role })}
      />
    </div>
  );
}

/** What is wrong with which field where an invitation is refused. */
function useRefusal(people: readonly MemberRow[]) {
  const t = useTranslations("people");
  const problem = useProblem();
  return (failure: unknown, email: string): Record<string, string> => {
    const { message, fields } = problem(failure);
    const known = people.find((one) => one.email === email);
    switch (problemIn(failure)?.code) {
      case "alreadyMember":
        return {
          email:
            known?.state === "deactivated" ? t("invite.wasHere", { name: known.name }) : message,
        };
      case "reportingCycle":
        return { managerId: t("invite.circle") };
      default:
        return Object.keys(fields).length > 0 ? fields : { form: message };
    }
  };
}

function InviteEnd({ isSending, failure }: { isSending: boolean; failure: string | undefined }) {
  const t = useTranslations("people");
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 md:col-span-2">
      <Button type="submit" variant="solid" disabled={isSending}>
        {isSending ? t("invite.sending") : t("invite.send")}
      </Button>
      <p
        role={failure ? "alert" : undefined}
        className={failure ? "font-medium text-risk" : "text-sm text-ink-3"}
      >
        {failure ?? t("invite.holds")}
        <SignInAgain message={failure} />
      </p>
    </div>
  );
}
