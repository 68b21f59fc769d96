"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pastTime } from "@/components/plan/past-time";
import { useClock } from "@/components/plan/use-clock";
import { useOrganization } from "@/components/providers/organization";
import { ownText } from "@/components/providers/own-text";
import { useFormatter } from "@/components/providers/use-formatter";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import type { MemberRow } from "@/domain/member/member";
import { usePeopleChanges } from "./use-people-changes";

const marked = {
  own: ownText,
  gone: (chunks: ReactNode) => <span className="font-medium text-risk">{chunks}</span>,
};

/** One person. On a phone the table has two columns, and the facts of the others stand below the name. */
export function PersonRow({
  person,
  isSelf,
  managerGone,
  onChange,
}: {
  person: MemberRow;
  isSelf: boolean;
  /** Their manager is no longer active: somebody has to choose another. */
  managerGone: boolean;
  onChange: () => void;
}) {
  const t = useTranslations("people");
  const { organization } = useOrganization();
  const { name, email, role, manager, currentRung, state } = person;
  const quiet = state === "deactivated" ? "text-ink-3" : "text-ink-2";
  const link = (
    <Link
      href={`/${organization}/team/${person.id}`}
      className={`font-serif text-lg hover:underline underline-offset-4 ${state === "deactivated" ? "text-ink-2" : ""}`}
    >
      {name}
    </Link>
  );
  const cell = `hidden py-2.5 pe-4 align-top break-words @columns:table-cell ${quiet}`;
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2.5 pe-4 text-start align-top font-normal wrap-anywhere">
        {isSelf
          ? t.rich("self", {
              name: () => link,
              quiet: (chunks) => <span className="text-sm text-ink-3">{chunks}</span>,
            })
          : link}
        <span className="block text-sm text-ink-2">{email}</span>
        {state === "active" ? null : <Awaited person={person} />}
        <span className="block text-sm text-ink-2 @columns:hidden">
          <Facts>{[currentRung?.name, role === "member" ? null : t(`role.${role}`)]}</Facts>
        </span>
        <span className="block text-sm text-ink-2 @columns:hidden">
          {manager
            ? t.rich(managerGone ? "reportsToGone" : "reportsTo", { name: manager.name, ...marked })
            : t("reportsToNobody")}
        </span>
      </th>
      <td className={cell}>
        {manager ? (
          managerGone ? (
            t.rich("managerGone", { name: manager.name, ...marked })
          ) : (
            <bdi>{manager.name}</bdi>
          )
        ) : (
          <span className="text-ink-3">{t("nobody")}</span>
        )}
      </td>
      <td className={cell}>
        {currentRung ? (
          <bdi>{currentRung.name}</bdi>
        ) : (
          <>
            <span aria-hidden="true">{t("none")}</span>
            <span className="sr-only">{t("noRung")}</span>
          </>
        )}
      </td>
      <td className={`${cell} ${role === "member" ? "" : "font-semibold"}`}>{t(`role.${role}`)}</td>
      <td className="w-px py-2.5 text-end align-top @columns:w-36" data-print="hide">
        <RowActions person={person} onChange={onChange} />
      </td>
    </tr>
  );
}

/** The state of an invitation that was not accepted yet. */
function Awaited({ person: { invitation } }: { person: MemberRow }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const now = useClock();
  if (!invitation) return null;
  const when = format.relativeTime(pastTime(invitation.sentAt, now), now);
  return (
    <span
      className={`block text-sm ${invitation.state === "open" ? "text-ink-3" : "font-medium text-risk"}`}
    >
      {t(`invitation.${invitation.state}`, { when })}
    </span>
  );
}

function RowActions({ person, onChange }: { person: MemberRow; onChange: () => void }) {
  const t = useTranslations("people");
  const { busy, resend, reactivate } = usePeopleChanges();
  const { id, name, state, invitation, can } = person;
  // The buttons are in every row, so they are inconspicuous until they are pointed at.
  const small =
    "min-h-11 whitespace-nowrap text-sm font-medium text-ink-2 underline-offset-4 hover:text-forward hover:underline @columns:min-h-6";
  return (
    <span className="inline-flex flex-col items-end gap-x-4 @columns:flex-row @columns:items-baseline">
      {can.manage && invitation && state !== "active" ? (
        <Button
          variant="bare"
          className={small}
          aria-label={t("resendTo", { name })}
          isBusy={busy}
          onClick={() => resend({ invitationId: invitation.id, name })}
        >
          {t("resend")}
        </Button>
      ) : null}
      {can.manage && state === "deactivated" && !invitation ? (
        <Button
          variant="bare"
          className={small}
          aria-label={t("reactivateOne", { name })}
          isBusy={busy}
          onClick={() => reactivate({ memberId: id, name })}
        >
          {t("reactivate")}
        </Button>
      ) : null}
      {state === "deactivated" ? null : (
        <Button
          variant="bare"
          className={small}
          aria-label={t("changeOf", { name })}
          aria-haspopup="dialog"
          onClick={onChange}
        >
          {t("change")}
        </Button>
      )}
    </span>
  );
}
