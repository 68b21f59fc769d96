import nodemailer, { type Transporter } from "nodemailer";
import type { Env } from "@/server/infra/env.mjs";
import type { Mail } from "./mail";
import { keepInMailbox } from "./mailbox";

type Settings = Pick<Env, "smtpUrl" | "mailFrom" | "demoMode" | "dataDir">;

const transporters = new Map<string, Transporter>();

/** The mail server will never take this mail: its sender, its receiver or its content. The server's words are the cause. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

/**
 * Hands a mail to the mail server, or in demo mode to the mailbox page. Throws `MailRefused` where trying again is of no
 * use, and whatever went wrong where it may be.
 */
export async function sendMail(settings: Settings, mail: Mail): Promise<void> {
  if (settings.demoMode) return keepInMailbox(settings.dataDir, mail);
  if (!settings.smtpUrl) throw new Error("There is no mail server to send by.");
  await transporterOf(settings.smtpUrl)
    .sendMail({ ...mail, from: settings.mailFrom })
    .catch((error: unknown) => {
      throw isPermanent(error)
        ? new MailRefused("the mail server refused it", { cause: error })
        : error;
    });
}

const aboutThisMail = new Set(["EENVELOPE", "EMESSAGE"]);

/** Replies that tell of the session, not of the mail: commands in a wrong order, and signing in asked for. */
const aboutTheSession = new Set([503, 530]);

/**
 * Whether a reply to the mail itself was final: 5xx, which RFC 5321, section 4.2.1, asks not to repeat, or a mail that was
 * not even offered to the server. What is wrong with signing in at the server is the operator's to mend, and goes away.
 */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (!aboutThisMail.has(String(error.code))) return false;
  const reply = "responseCode" in error ? Number(error.responseCode) : null;
  return reply === null || (reply >= 500 && !aboutTheSession.has(reply));
}

function transporterOf(smtpUrl: string): Transporter {
  let transporter = transporters.get(smtpUrl);
  if (!transporter) {
    transporter = nodemailer.createTransport({
      url: smtpUrl,
      // Someone is looking at a form while a sign-in link is sent: better a clear response soon.
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
    transporters.set(smtpUrl, transporter);
  }
  return transporter;
}
