"use client";

import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { usePlace } from "@/components/providers/place";
import { Button } from "@/components/ui/button";
import type { MemberRow } from "@/domain/member/member";
import { usePeopleChanges } from "./use-people-changes";

/** One person. A phone has two columns, and says beneath the name what stands in the others on a desktop. */
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
  const { organization } = usePlace();
  const { name, email, role, manager, standing, state } = person;
  const quiet = state === "deactivated" ? "text-ink-3" : "text-ink-2";
  const reportsTo = manager ? (
    <>
      {manager.name}
      {managerGone ? (
        <span className="block text-sm font-medium text-risk">{t("managerGone")}</span>
      ) : null}
    </>
  ) : (
    <span className="text-ink-3">{t("nobody")}</span>
  );
  const cell = `hidden py-3 pr-4 align-top break-words md:table-cell ${quiet}`;
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-3 pr-4 text-left align-top font-normal break-words">
        <Link
          href={`/${organization}/team/${person.id}`}
          className={`font-serif text-lg hover:underline underline-offset-4 ${state === "deactivated" ? "text-ink-2" : ""}`}
        >
          {name}
        </Link>
        {isSelf ? <span className="text-sm text-ink-3"> {t("you")}</span> : null}
        <span className="block text-sm text-ink-2">{email}</span>
        {state === "active" ? null : <Awaited person={person} />}
        <span className="block text-sm text-ink-2 md:hidden">
          {[standing?.name, role === "member" ? null : t(`role.${role}`)]
            .filter(Boolean)
            .join(", ")}
        </span>
        <span className="block text-sm text-ink-2 md:hidden">
          {manager ? t("reportsTo", { name: manager.name }) : t("reportsToNobody")}
          {managerGone ? <span className="font-medium text-risk"> {t("managerGone")}</span> : null}
        </span>
      </th>
      <td className={cell}>{reportsTo}</td>
      <td className={cell}>
        {standing?.name ?? <span className="text-ink-3">{t("noRung")}</span>}
      </td>
      <td className={`${cell} ${role === "member" ? "" : "font-medium text-ink"}`}>
        {t(`role.${role}`)}
      </td>
      <td className="w-28 py-3 text-right align-top md:w-44" data-print="hide">
        <RowActions person={person} onChange={onChange} />
      </td>
    </tr>
  );
}

/** What became of the invitation of somebody who is not here. */
function Awaited({ person: { invitation } }: { person: MemberRow }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const now = useNow();
  if (!invitation) return null;
  const when = format.relativeTime(new Date(invitation.sentAt), now);
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
  const { id, name, state, invitation } = person;
  const small = "text-sm min-h-11 md:min-h-6";
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-4">
      {invitation && state !== "active" ? (
        <Button
          look="quiet"
          className={small}
          aria-label={t("resendTo", { name })}
          disabled={busy}
          onClick={() => resend({ invitationId: invitation.id, name })}
        >
          {t("resend")}
        </Button>
      ) : null}
      {state === "deactivated" && !invitation ? (
        <Button
          look="quiet"
          className={small}
          aria-label={t("reactivateOne", { name })}
          disabled={busy}
          onClick={() => reactivate({ memberId: id, name })}
        >
          {t("reactivate")}
        </Button>
      ) : null}
      {state === "deactivated" ? null : (
        <Button
          look="quiet"
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
