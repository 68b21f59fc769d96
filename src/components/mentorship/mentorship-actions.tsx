"use client";

import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { lazyComponent } from "@/components/providers/lazy-component";
import { Button } from "@/components/ui/button";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { OwnGoal } from "@/domain/mentorship/own-goals";
import { EndMentorship } from "./end-mentorship";

const LimitForm = lazyComponent(() => import("./limit-form"));

/** What one can do about a mentorship: end it, and as the mentee narrow what it is about. Two cells of its row. */
export function MentorshipActions({
  mentorshipId,
  name,
  mine,
}: {
  mentorshipId: string;
  name: string;
  /** For the mentee alone, whose goals these are. */
  mine?: { limits: MentorshipLimits; goals: readonly OwnGoal[]; today: string };
}) {
  const t = useTranslations("mentorship");
  const [open, setOpen] = useState<"limit" | "end" | null>(null);
  const close = () => setOpen(null);
  const opener = (what: "limit" | "end", label: string) => (
    <Button
      variant="quiet"
      className="min-h-11 text-sm @columns:min-h-6"
      aria-label={label}
      aria-expanded={open === what}
      onClick={() => setOpen(open === what ? null : what)}
    >
      {t(what)}
    </Button>
  );
  return (
    <>
      <div
        className="flex flex-wrap items-start gap-x-5 gap-y-1 @columns:flex-col @columns:items-end"
        data-print="hide"
      >
        {mine ? opener("limit", t("limitFor", { name })) : null}
        {opener("end", t("endWith", { name }))}
      </div>
      {open ? (
        <div className="border-s-2 border-line-strong ps-4 @columns:col-start-2" data-print="hide">
          {open === "end" ? (
            <EndMentorship
              mentorshipId={mentorshipId}
              name={name}
              as={mine ? "mentee" : "mentor"}
              onClose={close}
            />
          ) : mine ? (
            <Suspense fallback={<p className="text-sm text-ink-3">{t("loading")}</p>}>
              <LimitForm mentorshipId={mentorshipId} name={name} {...mine} onClose={close} />
            </Suspense>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
