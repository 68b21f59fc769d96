"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { Button } from "@/components/ui/button";
import { useMentorshipFeedback } from "./use-mentorship-feedback";

/** Accepts or declines a request. Neither is final: a mentorship can be ended, and a request can be made again. */
export function RequestResponse({
  mentorshipId,
  name,
  as,
}: {
  mentorshipId: string;
  name: string;
  /** The role that the viewer gets by accepting. */
  as: "mentor" | "mentee";
}) {
  const t = useTranslations("mentorship");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const { done, failed } = useMentorshipFeedback();
  const accept = useMutation(
    trpc.mentorship.accept.mutationOptions({
      onSuccess: () => done(t(`accepted.${as}`, { name })),
      onError: failed,
    }),
  );
  const decline = useMutation(
    trpc.mentorship.decline.mutationOptions({
      onSuccess: () => done(t("declined", { name })),
      onError: failed,
    }),
  );
  const busy = accept.isPending || decline.isPending;
  const input = { organization, mentorshipId };
  return (
    <>
      <Button
        aria-label={t("notNowTo", { name })}
        disabled={busy}
        onClick={() => decline.mutate(input)}
      >
        {t("notNow")}
      </Button>
      <Button
        variant="solid"
        aria-label={t("acceptOf", { name })}
        disabled={busy}
        onClick={() => accept.mutate(input)}
      >
        {t("accept")}
      </Button>
    </>
  );
}
