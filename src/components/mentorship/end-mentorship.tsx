"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { Button } from "@/components/ui/button";
import { useMentorshipFeedback } from "./use-mentorship-feedback";

/** Confirms the end of a mentorship, because only a new request brings it back. */
export function EndMentorship({
  mentorshipId,
  name,
  as,
  onClose,
}: {
  mentorshipId: string;
  name: string;
  /** What the viewer is in it. */
  as: "mentor" | "mentee";
  onClose: () => void;
}) {
  const t = useTranslations("mentorship");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const { done, failed } = useMentorshipFeedback();
  const end = useMutation(
    trpc.mentorship.end.mutationOptions({
      onSuccess: () => done(t("ended", { name })),
      onError: failed,
    }),
  );
  return (
    <fieldset onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <legend>{t(`endConfirm.${as}`, { name })}</legend>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button autoFocus onClick={onClose}>
          {t("endNo")}
        </Button>
        <Button
          className="border-risk font-medium text-risk"
          isBusy={end.isPending}
          onClick={() => end.mutate({ organization, mentorshipId })}
        >
          {t("endYes")}
        </Button>
      </div>
    </fieldset>
  );
}
