"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import { useAppForm } from "@/components/providers/use-app-form";
import { useFormField } from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MemberRow } from "@/domain/member/member";
import { DeactivateButton } from "./deactivate-button";
import { ManagerField } from "./manager-field";
import { RoleField } from "./role-field";
import { type RoleAndManager, useMove } from "./use-move";

const schema = async () => (await import("./move-schema")).moveSchema;

/** What an administrator changes of a person: their role, whom they report to, and whether they are a member at all. */
export default function ChangeDialog({
  person,
  people,
  isSelf,
  onClose,
}: {
  person: MemberRow;
  people: readonly MemberRow[];
  isSelf: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("people");
  const router = useRouter();
  const announce = useAnnounce();
  const { organization } = useOrganization();
  const announceFailure = useAnnounceFailure();
  const { id: memberId, name } = person;
  const before: RoleAndManager = { role: person.role, managerId: person.manager?.id ?? null };
  const move = useMove(memberId);
  const form = useAppForm<RoleAndManager>({
    schema,
    defaultValues: before,
    async send(values) {
      await move(before, values);
      onClose();
      if (isSelf && values.role === "member" && before.role !== "member") {
        router.push(`/${organization}`);
        return;
      }
      announce({
        text: t("changed", { name }),
        undo: () => void move(values, before).catch(announceFailure),
      });
    },
    fieldOf: { reportingCycle: "managerId", lastOwner: "role" },
  });
  const manager = useFormField(form, "managerId");
  const role = useFormField(form, "role");

  const others = useMemo(() => people.filter(({ id }) => id !== memberId), [people, memberId]);
  const unchanged = role.value === before.role && manager.value === before.managerId;
  const reports = people.filter(
    ({ manager, state }) => manager?.id === memberId && state !== "deactivated",
  );
  return (
    <Dialog title={name} side onClose={onClose}>
      <p className="-mt-3 mb-6 break-words text-ink-2">{person.email}</p>
      {person.can.manage ? (
        <form {...form.formProps} className="grid gap-5">
          <ManagerField
            {...manager}
            people={others}
            hint={manager.value === before.managerId ? undefined : t("managerHint", { name })}
          />
          <RoleField
            {...role}
            roles={person.can.roles}
            hint={isSelf && before.role !== "member" ? t("ownRoleHint") : undefined}
          />
          <FormFailure failure={form.failure} />
          <div className="flex gap-3">
            <Button type="submit" variant="solid" disabled={unchanged || form.isSending}>
              {t("save")}
            </Button>
            <Button onClick={onClose}>{t("cancel")}</Button>
          </div>
        </form>
      ) : (
        <p className="mb-6">{t("ownersOnly")}</p>
      )}
      <CurrentRung organization={organization} person={person} />
      {person.can.manage ? (
        <DeactivateButton person={person} isSelf={isSelf} reports={reports} onDone={onClose} />
      ) : null}
    </Dialog>
  );
}

/** The current rung, with a link to where another one is recorded. */
function CurrentRung({ organization, person }: { organization: string; person: MemberRow }) {
  const t = useTranslations("people");
  return (
    <section className="mt-8 border-t border-line pt-5">
      <h3 className="font-semibold text-ink-2">{t("column.rung")}</h3>
      <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <bdi>{person.currentRung?.name ?? t("noRung")}</bdi>
        <Link
          href={`/${organization}/team/${person.id}`}
          className="min-h-6 font-medium text-forward hover:underline underline-offset-4"
        >
          {t("recordRung")}
        </Link>
      </p>
    </section>
  );
}
