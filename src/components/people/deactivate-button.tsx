"use client";

import { useTranslations } from "next-intl";
import { useFormatter } from "@/components/providers/use-formatter";
import { Button } from "@/components/ui/button";
import type { MemberRow } from "@/domain/member/member";
import { usePeopleChanges } from "./use-people-changes";

const maxNamed = 3;

/** Deactivates a member or withdraws their invitation, after it has said what follows from that. */
export function DeactivateButton({
  person,
  isSelf,
  reports,
  onDone,
}: {
  person: MemberRow;
  isSelf: boolean;
  reports: readonly { name: string }[];
  onDone: () => void;
}) {
  const t = useTranslations("people");
  const format = useFormatter();
  const { deactivate, takeBack, busy } = usePeopleChanges();
  const { id: memberId, name, state, invitation } = person;
  const names = format.list(reports.slice(0, maxNamed).map((one) => one.name));
  const named = reports.length > maxNamed ? "some" : "all";
  const awaited = state === "invited" && invitation;
  const deactivateOrWithdraw = () => {
    onDone();
    void (awaited ? takeBack({ invitationId: awaited.id, name }) : deactivate({ memberId, name }));
  };
  return (
    <section className="mt-8 border-t border-line pt-5">
      <h3 className="font-semibold text-ink-2">
        {t(awaited ? "deactivation.invitation" : "deactivation.title")}
      </h3>
      {isSelf ? (
        <p className="mt-1 text-ink-2">{t("deactivation.self")}</p>
      ) : (
        <>
          <p className="mt-1 text-ink-2">
            {t(awaited ? "deactivation.takeBackMeans" : "deactivation.means", { name })}
          </p>
          {reports.length > 0 ? (
            <p className="mt-1 text-ink-2">
              {t("deactivation.reports", { count: reports.length, named, names })}
            </p>
          ) : null}
          <Button variant="risk" className="mt-3" isBusy={busy} onClick={deactivateOrWithdraw}>
            {t(awaited ? "deactivation.takeBack" : "deactivation.deactivate")}
          </Button>
        </>
      )}
    </section>
  );
}
