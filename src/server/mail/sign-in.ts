import type { Env } from "@/server/infra/env.mjs";
import { renderLetter } from "./letter";
import { sendMail } from "./transport";
import { words } from "./words";

/** Sent at once, not queued: someone is waiting for it, and should hear if it cannot be sent. */
export function sendSignInMail(
  settings: Env,
  { to, url, minutes }: { to: string; url: string; minutes: number },
): Promise<void> {
  const letter = renderLetter({
    subject: words("signIn.subject"),
    greeting: words("signIn.greeting"),
    paragraphs: [words("signIn.text", { host: new URL(settings.appUrl).host })],
    action: { label: words("signIn.action"), url },
    notes: [words("signIn.holds", { minutes }), words("signIn.notYou")],
    signature: words("signature"),
  });
  return sendMail(settings, { to, ...letter });
}
