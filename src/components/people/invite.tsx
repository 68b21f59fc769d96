"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MemberRow } from "@/domain/member/member";
import { InviteForm } from "./invite-form";

/** The way in for others: folded away in an organization that has its people, open in a new one. */
export function Invite(props: { people: readonly MemberRow[]; mayMakeOwners: boolean }) {
  const t = useTranslations("people");
  const [open, setOpen] = useState(props.people.length < 2);
  return (
    <section className="mb-8" data-print="hide" aria-label={t("invite.title")}>
      <Button look={open ? "plain" : "solid"} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? "invite.close" : "invite.title")}
      </Button>
      {open ? (
        <div className="mt-5 border-y border-line">
          <InviteForm {...props} />
        </div>
      ) : null}
    </section>
  );
}
