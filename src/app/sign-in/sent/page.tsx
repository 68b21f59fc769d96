import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page";
import { signInMethods } from "@/server/auth";

const link = "text-forward underline underline-offset-4";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.sent"))("title") };
}

/** Says the same for every address, so that nobody learns which addresses have an account. */
export default async function LinkSentPage() {
  const t = await getTranslations("signIn.sent");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <p>
        {t.rich("late", {
          again: (chunks) => (
            <a href="/sign-in" className={link}>
              {chunks}
            </a>
          ),
        })}
      </p>
      {signInMethods().demo ? (
        <p className="mt-4">
          {t.rich("demo", {
            mailbox: (chunks) => (
              <a href="/dev/mailbox" className={link}>
                {chunks}
              </a>
            ),
          })}
        </p>
      ) : null}
    </>
  );
}
