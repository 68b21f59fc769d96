import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AcceptInvitation } from "@/components/invitation/accept-invitation";
import { ProblemAlert } from "@/components/providers/problem-alert";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { PageHead } from "@/components/ui/page";
import { problemInAddress } from "@/domain/problem-in-address";
import { api, ifFound, ifSignedIn } from "@/server/api/caller";
import { acceptInvitation } from "./actions";

type Query = Partial<Record<"token" | "problem" | "seconds", string | string[]>>;
type Props = { searchParams: Promise<Query> };
const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const pathOf = (token: string) => `/invitation?${new URLSearchParams({ token })}`;

/** Null where the link leads nowhere. The page and its title share it. */
const invitationOf = cache((token: string) =>
  ifFound(pathOf(token), api().invitation.preview({ token })),
);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const invitation = await invitationOf(single((await searchParams).token) ?? "");
  const t = await getTranslations("invitationPage");
  if (invitation?.state === "open") return { title: t("title") };
  return { title: t(`${invitation?.state ?? "unknown"}.title`) };
}

/**
 * The page behind the link of an invitation: who invites, to which organization, and what accepting means. Opening it
 * accepts nothing.
 */
export default async function InvitationPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = single(query.token) ?? "";
  const failed = problemInAddress(query);
  const [invitation, me] = await Promise.all([
    invitationOf(token),
    ifSignedIn(pathOf(token), api().account.me({})),
  ]);
  const t = await getTranslations("invitationPage");
  const product = await getTranslations("product");
  return (
    <main className="mx-auto max-w-md px-5 pb-20">
      <p className="flex h-20 items-center gap-2 font-serif text-title">
        <Mark />
        {product("name")}
      </p>
      <div className="pt-8">
        {failed && failed.code !== "invitationUsed" ? (
          <ProblemAlert problem={failed} email={me?.email} />
        ) : null}
        {invitation?.state === "open" ? (
          <AcceptInvitation
            action={acceptInvitation}
            token={token}
            invitation={invitation}
            me={me}
          />
        ) : (
          <>
            <PageHead title={t(`${invitation?.state ?? "unknown"}.title`)} />
            <p>
              {t(`${invitation?.state ?? "unknown"}.text`, {
                inviter: invitation?.invitedBy ?? "",
                organization: invitation?.organization.name ?? "",
              })}
            </p>
            {invitation?.state === "used" ? (
              <ButtonLink
                href={`/${invitation.organization.slug}`}
                variant="solid"
                className="mt-8"
              >
                {t("used.go", { organization: invitation.organization.name })}
              </ButtonLink>
            ) : null}
          </>
        )}
      </div>
    </main>
  );
}
