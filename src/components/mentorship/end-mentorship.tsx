"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlace } from "@/components/providers/place";
import { useTRPC } from "@/components/providers/trpc";
import { Button } from "@/components/ui/button";
import { useOutcome } from "./use-outcome";

/** Ends a mentorship. It asks first, because only asking the other anew brings it back. */
export function EndMentorship({
  mentorshipId,
  name,
  as,
}: {
  mentorshipId: string;
  name: string;
  /** What the viewer is in it. */
  as: "mentor" | "mentee";
}) {
  const t = useTranslations("mentorship");
  const trpc = useTRPC();
  const { organization } = usePlace();
  const { done, failed } = useOutcome();
  const [asking, setAsking] = useState(false);
  const end = useMutation(
    trpc.mentorship.end.mutationOptions({
      onSuccess: () => done(t("ended", { name })),
      onError: failed,
    }),
  );
  if (!asking)
    return (
      <Button
        look="quiet"
        className="text-sm"
        aria-label={t("endWith", { name })}
        onClick={() => setAsking(true)}
      >
        {t("end")}
      </Button>
    );
  return (
    <fieldset
      className="grid gap-2 text-sm"
      onKeyDown={(event) => event.key === "Escape" && setAsking(false)}
    >
      <legend className="text-ink-2">{t(`endAsk.${as}`, { name })}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Button
          look="risk"
          disabled={end.isPending}
          onClick={() => end.mutate({ organization, mentorshipId })}
        >
          {t("endYes")}
        </Button>
        <Button look="quiet" autoFocus onClick={() => setAsking(false)}>
          {t("endNo")}
        </Button>
      </div>
    </fieldset>
  );
}
