import nodemailer, { type Transporter } from "nodemailer";
import type { Env } from "@/server/infra/env.mjs";
import type { Mail } from "./mail";
import { keepInMailbox } from "./mailbox";

type Settings = Pick<Env, "smtpUrl" | "mailFrom" | "demoMode" | "dataDir">;

const transporters = new Map<string, Transporter>();

/** Hands a mail to the mail server, or in demo mode to the mailbox page. Fails when the server does not take it. */
export async function sendMail(settings: Settings, mail: Mail): Promise<void> {
  if (settings.demoMode) return keepInMailbox(settings.dataDir, mail);
  if (!settings.smtpUrl) throw new Error("There is no mail server to send by.");
  await transporterOf(settings.smtpUrl).sendMail({ ...mail, from: settings.mailFrom });
}

function transporterOf(smtpUrl: string): Transporter {
  let transporter = transporters.get(smtpUrl);
  if (!transporter) {
    transporter = nodemailer.createTransport({
      url: smtpUrl,
      // Someone is looking at a form while a sign-in link is sent: better a clear answer soon.
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
    transporters.set(smtpUrl, transporter);
  }
  return transporter;
}
