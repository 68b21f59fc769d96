"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import { isSignedOut } from "@/components/providers/use-problem";

type Person = { memberId: string; name: string };
type Invited = { invitationId: string; name: string };

/** Deactivates, reactivates and invites people. Each change is announced, with a way to undo it where there is one. */
export function usePeopleChanges() {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const { organization } = useOrganization();
  const deactivation = useMutation(trpc.member.deactivate.mutationOptions());
  const reactivation = useMutation(trpc.member.reactivate.mutationOptions());
  const sending = useMutation(trpc.invitation.resend.mutationOptions());
  const revoking = useMutation(trpc.invitation.revoke.mutationOptions());

  const refresh = () => {
    void client.invalidateQueries({ queryKey: trpc.member.pathKey() });
    router.refresh();
  };
  // The row may be unmounted before the change ends, and callbacks given to `mutate` go with it, so promises are used.
  const runChange = async (change: Promise<unknown>, text: string, undo?: () => unknown) => {
    try {
      await change;
      announce({ text, undo });
      refresh();
    } catch (error) {
      announceFailure(error);
      if (!isSignedOut(error)) refresh();
    }
  };
  const deactivate = ({ memberId, name }: Person): Promise<void> =>
    runChange(
      deactivation.mutateAsync({ organization, memberId }),
      t("deactivated", { name }),
      () => reactivate({ memberId, name }),
    );
  const reactivate = ({ memberId, name }: Person): Promise<void> =>
    runChange(
      reactivation.mutateAsync({ organization, memberId }),
      t("reactivated", { name }),
      () => deactivate({ memberId, name }),
    );
  const resend = ({ invitationId, name }: Invited) =>
    runChange(sending.mutateAsync({ organization, invitationId }), t("resent", { name }));
  const takeBack = ({ invitationId, name }: Invited) =>
    runChange(revoking.mutateAsync({ organization, invitationId }), t("tookBack", { name }), () =>
      resend({ invitationId, name }),
    );
  const busy = [deactivation, reactivation, sending, revoking].some(({ isPending }) => isPending);
  return { busy, refresh, deactivate, reactivate, resend, takeBack };
}
