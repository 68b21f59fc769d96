"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FormFailure } from "@/components/providers/form-failure";
import { useFormField, useFormValue, useTextField } from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { invitationDays, limits } from "@/domain/limits";
import type { MemberRow, Role } from "@/domain/member/member";
import { ManagerField } from "./manager-field";
import { ReportsPicker } from "./reports-picker";
import { RoleField } from "./role-field";
import { type InviteForm as Form, useInviteForm } from "./use-invite-form";

/** Invites people one after the other, each with a manager and reports. */
export default function InviteForm({
  people,
  roles,
  focused,
}: {
  people: readonly MemberRow[];
  /** The roles that the viewer may give. */
  roles: readonly Role[];
  /** True where the form was just opened by its button, so that its first field takes the focus. */
  focused: boolean;
}) {
  const t = useTranslations("people");
  const { form, invitedCount } = useInviteForm(people);
  return (
    <form {...form.formProps} className="grid gap-x-8 gap-y-5 py-5 @pair:grid-cols-2">
      <PersonFields form={form} roles={roles} focused={focused} />
      <LineFields form={form} people={people} invitedCount={invitedCount} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 @pair:col-span-2">
        <Button type="submit" variant="solid" isBusy={form.isSending}>
          {form.isSending ? t("invite.sending") : t("invite.send")}
        </Button>
        {form.failure ? (
          <FormFailure failure={form.failure} />
        ) : (
          <p className="text-sm text-ink-3">{t("invite.holds", { days: invitationDays })}</p>
        )}
      </div>
    </form>
  );
}

/** The person and their role. */
function PersonFields({
  form,
  roles,
  focused,
}: {
  form: Form;
  roles: readonly Role[];
  focused: boolean;
}) {
  const t = useTranslations("people");
  const email = useFormField(form, "email");
  const name = useTextField(form, "name", limits.name);
  const role = useFormField(form, "role");
  return (
    <div className="grid content-start gap-5">
      <TextField
        {...email}
        type="email"
        autoComplete="off"
        autoFocus={focused}
        label={t("invite.email")}
      />
      <TextField
        {...name}
        autoComplete="off"
        label={t("invite.name")}
        hint={t("invite.nameHint")}
      />
      <RoleField {...role} roles={roles} />
    </div>
  );
}

/** The manager and the reports of the person. */
function LineFields({
  form,
  people,
  invitedCount,
}: {
  form: Form;
  people: readonly MemberRow[];
  invitedCount: number;
}) {
  const t = useTranslations("people");
  const manager = useFormField(form, "managerId");
  const reports = useFormValue(form, "reportIds");
  const activePeople = useMemo(
    () => people.filter(({ state }) => state !== "deactivated"),
    [people],
  );
  return (
    <div className="grid min-w-0 content-start gap-5">
      <ManagerField
        {...manager}
        people={activePeople}
        hint={manager.value ? t("invite.managerHint") : undefined}
      />
      {/* The key empties its search when an invitation was sent, so that the next one begins with everybody. */}
      <ReportsPicker
        key={invitedCount}
        people={activePeople}
        chosen={reports.value}
        onChange={reports.onChange}
      />
    </div>
  );
}
