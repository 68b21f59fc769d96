import { useTranslations } from "next-intl";
import { Button, PlainButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { maskedEmail } from "@/domain/member/invitation";

type Invitation = {
  organization: { name: string };
  invitedBy: string;
  sentTo: string;
  manager: { id: string; name: string } | null;
};

/** An open invitation. The person it was sent to can accept it; anyone else is offered to sign in as that person. */
export function AcceptInvitation({
  action,
  token,
  invitation: { organization, invitedBy, sentTo, manager },
  me,
}: {
  action: (form: FormData) => Promise<void>;
  token: string;
  invitation: Invitation;
  me: { email: string } | null;
}) {
  const t = useTranslations("invitationPage");
  const currentPath = `/invitation?${new URLSearchParams({ token })}`;
  const signIn = `/sign-in?${new URLSearchParams({ next: currentPath })}`;
  const lead = t("lead", { inviter: invitedBy, organization: organization.name });
  return (
    <>
      <PageHead title={t("title")} lead={lead} />
      <p>{manager ? t("manager", { manager: manager.name }) : t("noManager")}</p>
      <div className="mt-8">
        {!me ? (
          <>
            <p className="mb-4 text-ink-2">{t("sentTo", { address: sentTo })}</p>
            <PlainButtonLink href={signIn} variant="solid">
              {t("signIn")}
            </PlainButtonLink>
          </>
        ) : maskedEmail(me.email) !== sentTo ? (
          <form method="post" action="/api/auth/sign-out">
            <p className="mb-4">{t("another", { email: me.email, address: sentTo })}</p>
            <input type="hidden" name="next" value={currentPath} />
            <Button type="submit">{t("switch")}</Button>
          </form>
        ) : (
          <form action={action}>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="managerId" value={manager?.id ?? ""} />
            <Button type="submit" variant="solid">
              {t("accept")}
            </Button>
          </form>
        )}
      </div>
    </>
  );
}
