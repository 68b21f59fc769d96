import type { Env } from "@/server/infra/env.mjs";
import { renderLetter } from "./letter";
import { translate } from "./translate";
import { sendMail } from "./transport";

/**
 * Sends the mail at once rather than through the queue, because a person is waiting for it and should be told if it
 * cannot be sent.
 */
export function sendSignInMail(
  settings: Env,
  { to, url, minutes }: { to: string; url: string; minutes: number },
): Promise<void> {
  const letter = renderLetter({
    subject: translate("signIn.subject"),
    greeting: translate("signIn.greeting"),
    paragraphs: [translate("signIn.text", { host: new URL(settings.appUrl).host })],
    action: { label: translate("signIn.action"), url },
    notes: [translate("signIn.holds", { minutes }), translate("signIn.notYou")],
    signature: translate("signature"),
  });
  return sendMail(settings, { to, ...letter });
}
