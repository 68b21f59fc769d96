"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import { Button } from "@/components/ui/button";

/** Says whether a manager above the viewer sees what is shared with managers, and lets the viewer change that. */
export function Consent({
  managerId,
  name,
  isGiven,
}: {
  managerId: string;
  name: string;
  isGiven: boolean;
}) {
  const t = useTranslations("member.consent");
  const trpc = useTRPC();
  const router = useRouter();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const { organization } = useOrganization();
  const give = useMutation(trpc.consent.give.mutationOptions());
  const withdraw = useMutation(trpc.consent.withdraw.mutationOptions());
  const isPending = give.isPending || withdraw.isPending;
  // The page is read anew after it, and callbacks given to `mutate` might go with this component, so promises are used.
  const save = (isWanted: boolean): Promise<void> =>
    (isWanted ? give : withdraw).mutateAsync({ organization, managerId }).then(() => {
      announce({
        text: t(isWanted ? "given" : "withdrawn", { name }),
        undo: () => save(!isWanted),
      });
      router.refresh();
    }, announceFailure);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 py-4">
      <p className="min-w-0 flex-1 basis-80 text-ink-2">
        {t(isGiven ? "sees" : "seesNot", { name })}
      </p>
      <Button
        variant={isGiven ? "plain" : "solid"}
        isBusy={isPending}
        onClick={() => void save(!isGiven)}
      >
        {t(isGiven ? "withdraw" : "give", { name })}
      </Button>
    </div>
  );
}
