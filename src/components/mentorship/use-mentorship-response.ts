"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useMentorshipFeedback } from "./use-mentorship-feedback";

/** Accepts or declines a request for a mentorship. Undone, it waits for an answer again. */
export function useMentorshipResponse({
  mentorshipId,
  name,
  as,
}: {
  mentorshipId: string;
  /** Of the person who has asked. */
  name: string;
  /** The role that the viewer gets by accepting. */
  as: "mentor" | "mentee";
}) {
  const t = useTranslations("mentorshipResponse");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const { done, failed } = useMentorshipFeedback();
  const accepting = useMutation(trpc.mentorship.accept.mutationOptions());
  const declining = useMutation(trpc.mentorship.decline.mutationOptions());
  const reconsidering = useMutation(trpc.mentorship.reconsider.mutationOptions());
  const input = { organization, mentorshipId };
  // The row is unmounted by then, and callbacks given to `mutate` go with it, so promises are used.
  const reconsider = () =>
    reconsidering.mutateAsync(input).then(() => done(t("waitsAgain", { name })), failed);
  return {
    isBusy: accepting.isPending || declining.isPending,
    accept: () =>
      void accepting
        .mutateAsync(input)
        .then(() => done(t(`accepted.${as}`, { name }), reconsider), failed),
    decline: () =>
      void declining
        .mutateAsync(input)
        .then(() => done(t("declined", { name }), reconsider), failed),
  };
}
