import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageHead } from "@/components/ui/page";
import { demoMailbox } from "@/server/mail/preview";

const mailbox = cache(async () => (await demoMailbox()) ?? notFound());

export async function generateMetadata(): Promise<Metadata> {
  await mailbox();
  return { title: (await getTranslations("mailbox"))("title") };
}

/** The mails that the demo has sent. Outside demo mode there is no such page. */
export default async function MailboxPage() {
  const mails = await mailbox();
  const t = await getTranslations("mailbox");
  const format = await getFormatter();
  return (
    <main className="mx-auto max-w-2xl px-5 py-12">
      <PageHead title={t("title")} lead={mails.length > 0 ? t("lead") : t("empty")} />
      {mails.map((mail) => (
        <article key={mail.sentAt + mail.to} className="border-t border-line py-6">
          <h2 className="font-serif text-title">{mail.subject}</h2>
          <p className="mt-1 text-sm text-ink-2">
            {t.rich("to", {
              address: mail.to,
              time: () => (
                <time dateTime={mail.sentAt}>
                  {format.dateTime(new Date(mail.sentAt), {
                    dateStyle: "medium",
                    timeStyle: "medium",
                  })}
                </time>
              ),
            })}
          </p>
          <ul aria-label={t("links")} className="mt-3">
            {mail.links.map((link) => (
              <li key={link}>
                <a href={link} className="break-all text-forward underline underline-offset-4">
                  {link}
                </a>
              </li>
            ))}
          </ul>
          <details className="mt-3">
            <summary className="min-h-6 cursor-pointer text-ink-2">{t("text")}</summary>
            <pre className="mt-2 whitespace-pre-wrap font-sans">{mail.text}</pre>
          </details>
        </article>
      ))}
    </main>
  );
}
