"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMentorshipResponse } from "@/components/mentorship/use-mentorship-response";
import { Button } from "@/components/ui/button";
import type { Overview } from "@/domain/goal/overview";
import { useTodayChange } from "./use-today-change";

type Waiting = Pick<Overview["waiting"], "consents" | "mentorships">;

/** Questions that only the viewer can answer by one press: the consent to a manager, a request for a mentorship. */
export function Questions({ waiting }: { waiting: Waiting }) {
  return (
    <>
      {waiting.consents.map((consent) => (
        <ConsentQuestion key={consent.memberId} consent={consent} />
      ))}
      {waiting.mentorships.map((request) => (
        <MentorshipQuestion key={request.mentorshipId} request={request} />
      ))}
    </>
  );
}

const rowClass =
  "flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line py-4";

function ConsentQuestion({
  consent: { memberId, name, isDirect, rung },
}: {
  consent: Waiting["consents"][number];
}) {
  const t = useTranslations("today");
  const { trpc, organization, announce, refresh, announceFailure } = useTodayChange();
  const give = useMutation(trpc.consent.give.mutationOptions());
  const withdraw = useMutation(trpc.consent.withdraw.mutationOptions());
  // The row is unmounted by then, and callbacks given to `mutate` go with it, so promises are used.
  const save = (isGiven: boolean): Promise<void> =>
    (isGiven ? give : withdraw).mutateAsync({ organization, managerId: memberId }).then(() => {
      announce({
        text: t(isGiven ? "consent.given" : "consent.withdrawn", { name }),
        undo: () => save(!isGiven),
      });
      refresh();
    }, announceFailure);
  return (
    <li className={rowClass}>
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
        <p className="text-ink-2">{t(isDirect ? "consent.direct" : "consent.above", { name })}</p>
      </div>
      <Button
        variant="solid"
        isBusy={give.isPending || withdraw.isPending}
        onClick={() => void save(true)}
      >
        {t("consent.yes", { name })}
      </Button>
    </li>
  );
}

function MentorshipQuestion({
  request: { mentorshipId, name, rung, as, note },
}: {
  request: Waiting["mentorships"][number];
}) {
  const t = useTranslations("today");
  const viewerAs = as === "mentor" ? "mentee" : "mentor";
  const { isBusy, accept, decline } = useMentorshipResponse({ mentorshipId, name, as: viewerAs });
  return (
    <li className={rowClass}>
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
        <Button isBusy={isBusy} onClick={decline}>
          {t("mentorship.no")}
        </Button>
        <Button variant="solid" isBusy={isBusy} onClick={accept}>
          {t("mentorship.yes")}
        </Button>
      </span>
    </li>
  );
}

/** The values for a person in a message, with their rung if they have one. */
const withRung = (person: string, rung: string | null | undefined) => ({
  person,
  hasRung: rung ? "yes" : "no",
  rung: rung ?? "",
  quiet: (chunks: ReactNode) => <span className="font-normal text-ink-2">{chunks}</span>,
});
