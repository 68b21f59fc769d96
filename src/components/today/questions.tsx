"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Overview } from "@/domain/goal/overview";
import { useTodayChange } from "./use-today-change";

/** Questions that only the viewer can answer by one press: the consent to a manager, a request for a mentorship. */
export function Questions({
  waiting,
}: {
  waiting: Pick<Overview["waiting"], "consents" | "mentorships">;
}) {
  const t = useTranslations("today");
  const { trpc, organization, refresh, announceFailure } = useTodayChange();
  const refreshOptions = { onSuccess: refresh, onError: announceFailure };
  const giveConsent = useMutation(trpc.consent.give.mutationOptions(refreshOptions));
  const accept = useMutation(trpc.mentorship.accept.mutationOptions(refreshOptions));
  const decline = useMutation(trpc.mentorship.decline.mutationOptions(refreshOptions));
  return (
    <>
      {waiting.consents.map(({ memberId, name, isDirect, rung }) => (
        <li
          key={memberId}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line py-4"
        >
          <div className="min-w-0 flex-1 basis-80">
            <p className="font-medium">
              {t.rich("person", {
                ...withRung(name, rung),
                name: (chunks) => (
                  <Link
                    href={`/${organization}/team/${memberId}`}
                    className="hover:underline underline-offset-4"
                  >
                    {chunks}
                  </Link>
                ),
              })}
            </p>
            <p className="text-ink-2">
              {t(isDirect ? "consent.direct" : "consent.above", { name })}
            </p>
          </div>
          <Button
            variant="solid"
            disabled={giveConsent.isPending}
            onClick={() => giveConsent.mutate({ organization, managerId: memberId })}
          >
            {t("consent.yes", { name })}
          </Button>
        </li>
      ))}
      {waiting.mentorships.map(({ mentorshipId, name, rung, as, note }) => (
        <li
          key={mentorshipId}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line py-4"
        >
          <div className="min-w-0 flex-1 basis-80">
            <p className="font-medium">
              {t.rich(
                as === "mentor" ? "mentorship.offers" : "mentorship.request",
                withRung(name, rung?.name),
              )}
            </p>
            {note ? <p className="prose text-ink-2">{note}</p> : null}
          </div>
          <span className="flex gap-3">
            <Button
              disabled={decline.isPending}
              onClick={() => decline.mutate({ organization, mentorshipId })}
            >
              {t("mentorship.no")}
            </Button>
            <Button
              variant="solid"
              disabled={accept.isPending}
              onClick={() => accept.mutate({ organization, mentorshipId })}
            >
              {t("mentorship.yes")}
            </Button>
          </span>
        </li>
      ))}
    </>
  );
}

/** The values for a person in a message, with their rung if they have one. */
const withRung = (person: string, rung: string | null | undefined) => ({
  person,
  hasRung: rung ? "yes" : "no",
  rung: rung ?? "",
  quiet: (chunks: ReactNode) => <span className="font-normal text-ink-2">{chunks}</span>,
});
