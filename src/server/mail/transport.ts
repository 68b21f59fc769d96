import nodemailer, { type Transporter } from "nodemailer";
import type { Env } from "@/server/infra/env.mjs";
import type { Mail } from "./mail";
import { storeInMailbox } from "./mailbox";

type Settings = Pick<Env, "smtpUrl" | "mailFrom" | "demoMode" | "dataDir">;

const transporters = new Map<string, Transporter>();

/**
 * The mail server will never accept this mail, because of its sender, receiver or content. The error of the server is
 * the cause.
 */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

/**
 * Gives a mail to the mail server, or in demo mode to the mailbox page. Throws `MailRefused` where trying again is
 * useless, and the original error where it may help.
 */
export async function sendMail(settings: Settings, mail: Mail): Promise<void> {
  if (settings.demoMode) return storeInMailbox(settings.dataDir, mail);
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

/** Replies about the session rather than the mail: commands in a wrong order, and authentication required. */
const aboutTheSession = new Set([503, 530]);

/**
 * Whether a reply to the mail is final: 5xx, which RFC 5321, section 4.2.1, asks not to repeat, or a mail that could
 * not even be offered to the server. A failure to sign in at the server is temporary, because the operator can correct
 * it.
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
      // A person waits at a form while a sign-in link is sent, so a failure has to be reported soon.
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
    transporters.set(smtpUrl, transporter);
  }
  return transporter;
}
