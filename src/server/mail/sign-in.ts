import type { Env } from "@/server/infra/env.mjs";
import type { Letters } from "./letters";
import { sendMail } from "./transport";

/**
 * Sends the mail at once rather than through the queue, because a person is waiting for it and should be told if it
 * cannot be sent.
 */
export function sendSignInMail(
  settings: Env,
  { t, mailOf }: Letters,
  { to, url, minutes }: { to: string; url: string; minutes: number },
): Promise<void> {
  const mail = mailOf(to, {
    subject: t("signIn.subject"),
    greeting: t("signIn.greeting"),
    paragraphs: [t("signIn.text", { host: new URL(settings.appUrl).host })],
    action: { label: t("signIn.action"), url },
    notes: [t("signIn.holds", { minutes }), t("signIn.notYou")],
  });
  return sendMail(settings, mail);
}
