"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { Button } from "@/components/ui/button";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import { useMentorshipFeedback } from "./use-mentorship-feedback";
import { useTakeBackRequest } from "./use-take-back-request";

/** Withdraws a request that waits for a response. Undoing that sends the same request again. */
export function WithdrawRequest({
  mentorshipId,
  other,
  as,
  note,
  limits,
}: {
  mentorshipId: string;
  other: { id: string; name: string };
  as: "mentor" | "mentee";
  note: string;
  limits: MentorshipLimits;
}) {
  const t = useTranslations("mentorship");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const { done, failed } = useMentorshipFeedback();
  const { takeBack, isPending } = useTakeBackRequest();
  const { name } = other;
  const ask = useMutation(trpc.mentorship.ask.mutationOptions());
  // The row is unmounted by then, and callbacks given to `mutate` go with it, so promises are used.
  const askAgain = () =>
    ask
      .mutateAsync({
        organization,
        id: crypto.randomUUID(),
        otherId: other.id,
        as,
        note,
        limits: as === "mentee" ? limits : null,
      })
      .then(() => done(t("requestedAgain", { name })), failed);
  return (
    <Button
      variant="quiet"
      className="text-sm"
      aria-label={t("takeBackFrom", { name })}
      isBusy={isPending}
      onClick={() => void takeBack(mentorshipId, other, askAgain)}
    >
      {t("takeBack")}
    </Button>
  );
}
