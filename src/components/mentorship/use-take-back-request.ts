"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useMentorshipFeedback } from "./use-mentorship-feedback";

/** Takes back a request for a mentorship, and announces it. */
export function useTakeBackRequest() {
  const t = useTranslations("mentoring");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const { done, failed } = useMentorshipFeedback();
  const { mutateAsync, isPending } = useMutation(trpc.mentorship.end.mutationOptions());
  // What asked for it may be gone by then, and callbacks given to `mutate` go with it, so promises are used.
  const takeBack = (mentorshipId: string, { name }: { name: string }, askAgain?: () => void) =>
    mutateAsync({ organization, mentorshipId }).then(
      () => done(t("tookBack", { name }), askAgain),
      failed,
    );
  return { takeBack, isPending };
}
