"use client";

import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { lazyComponent } from "@/components/providers/lazy-component";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import type { MemberRow, Role } from "@/domain/member/member";

/** Sent to whoever opens it. */
const InviteForm = lazyComponent(() => import("./invite-form"));

/** The way in for others: folded away in an organization that has its people, open in a new one. */
export function Invite({
  people,
  roles,
}: {
  people: readonly MemberRow[];
  /** Those the viewer may invite to. */
  roles: readonly Role[];
}) {
  const t = useTranslations("people");
  const [alone] = useState(people.length < 2);
  // Null until somebody opens or closes it: what they did then takes the focus along, the first sight does not.
  const [opened, setOpened] = useState<boolean | null>(null);
  if (!(opened ?? alone))
    return (
      <div className="mb-6" data-print="hide">
        <Button variant="solid" autoFocus={opened === false} onClick={() => setOpened(true)}>
          {t("invite.title")}
        </Button>
      </div>
    );
  return (
    <div data-print="hide">
      <Section
        title={t("invite.title")}
        action={
          <Button variant="quiet" onClick={() => setOpened(false)}>
            {t("invite.close")}
          </Button>
        }
      >
        <Suspense>
          <InviteForm people={people} roles={roles} focused={opened === true} />
        </Suspense>
      </Section>
    </div>
  );
}
