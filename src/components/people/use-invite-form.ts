import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { type AppForm, useAppForm } from "@/components/providers/use-app-form";
import { useOneId } from "@/components/providers/use-one-id";
import { cleanText } from "@/domain/clean-text";
import type { MemberRow, Role } from "@/domain/member/member";
import { usePeopleChanges } from "./use-people-changes";

type InviteFields = {
  email: string;
  name: string;
  role: Role;
  managerId: string | null;
  reportIds: string[];
};
type InviteOutput = Omit<InviteFields, "name"> & { name: string | null };

export type InviteForm = AppForm<InviteFields, InviteOutput>;

const blank: InviteFields = { email: "", name: "", role: "member", managerId: null, reportIds: [] };
const schema = async () => (await import("./invite-schema")).inviteSchema;

/** The form for an invitation and how it is sent, with the number of those sent before it. */
export function useInviteForm(people: readonly MemberRow[]): {
  form: InviteForm;
  invitedCount: number;
} {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const announce = useAnnounce();
  const { organization } = useOrganization();
  const { refresh, takeBack } = usePeopleChanges();
  const { idFor, forget } = useOneId();
  const [invitedCount, setInvitedCount] = useState(0);
  const invite = useMutation(trpc.member.invite.mutationOptions());
  const form: InviteForm = useAppForm<InviteFields, InviteOutput>({
    schema,
    defaultValues: blank,
    storedAs: "invitation",
    sentences: {
      email: { "text.empty": t("invite.noEmail"), alreadyMember: deactivatedText },
      managerId: { reportingCycle: t("invite.circle") },
    },
    fieldOf: { alreadyMember: "email", reportingCycle: "managerId" },
    async send(invited) {
      const { email, name, managerId } = invited;
      const invitation = { invitationId: idFor(email), name: name ?? email };
      await invite.mutateAsync({ organization, invitationId: invitation.invitationId, ...invited });
      forget(email);
      announce({
        text: t("invite.sent", { name: invitation.name }),
        undo: () => void takeBack(invitation),
      });
      // People who are invited one after the other often have the same manager.
      form.reset({ ...blank, managerId });
      setInvitedCount((count) => count + 1);
      form.setFocus("email");
      refresh();
    },
  });
  /** Somebody who was a member once comes back through the list of people, and not by another invitation. */
  function deactivatedText(): string | undefined {
    const email = cleanText(form.getValues("email"), "address").toLowerCase();
    const known = people.find((one) => one.email === email);
    return known?.state === "deactivated"
      ? t("invite.deactivated", { name: known.name })
      : undefined;
  }
  return { form, invitedCount };
}
