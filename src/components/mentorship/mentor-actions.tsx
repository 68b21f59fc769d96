"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import { EndMentorship } from "./end-mentorship";
import type { OwnGoal } from "./own-goals";

const LimitForm = lazy(() => import("./limit-form"));

/** What a mentee can do about a mentor: narrow what they see and until when, or end it. Two cells of the mentor's row. */
export function MentorActions(props: {
  mentorshipId: string;
  name: string;
  limits: MentorshipLimits;
  goals: readonly OwnGoal[];
  today: string;
}) {
  const t = useTranslations("mentorship");
  const [limiting, setLimiting] = useState(false);
  return (
    <>
      <div
        className="flex flex-wrap items-start gap-x-5 gap-y-2 lg:flex-col lg:items-end"
        data-print="hide"
      >
        <Button
          look="quiet"
          className="text-sm"
          aria-label={t("limitFor", { name: props.name })}
          aria-expanded={limiting}
          onClick={() => setLimiting(!limiting)}
        >
          {t("limit")}
        </Button>
        <EndMentorship mentorshipId={props.mentorshipId} name={props.name} as="mentee" />
      </div>
      {limiting ? (
        <div className="lg:col-start-2" data-print="hide">
          <Suspense fallback={<p className="text-sm text-ink-3">{t("loading")}</p>}>
            <LimitForm {...props} onClose={() => setLimiting(false)} />
          </Suspense>
        </div>
      ) : null}
    </>
  );
}
