import { SMTPServer } from "smtp-server";

export type ReceivedMail = {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  links: string[];
};

/** How a mail is refused: the reply, and the command to which it responds. */
export type Refusal = { code: number; at: "RCPT" | "DATA" };
const notNow: Refusal = { code: 451, at: "DATA" };

/** A real SMTP server on the loopback address, which stores the mails it receives. */
export async function startSmtpServer() {
  const received: ReceivedMail[] = [];
  const state: { refusal: Refusal | null; attempts: number } = { refusal: null, attempts: 0 };
  const refusalAt = (at: Refusal["at"], address: string) =>
    state.refusal?.at === at
      ? Object.assign(new Error(`<${address}> refused`), { responseCode: state.refusal.code })
      : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      state.attempts++;
      done(refusalAt("RCPT", address));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const refusal = refusalAt("DATA", rcptTo[0]?.address ?? "");
        if (refusal) return done(refusal);
        const raw = Buffer.concat(chunks).toString("latin1");
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          ...readMail(raw),
        });
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** How many receivers were given to it, refused ones included. */
    attempts: () => state.attempts,
    /** From now on refuses every mail, temporarily unless `refusal` says otherwise, or accepts mails again. */
    refuse(refusing: boolean, refusal: Refusal = notNow) {
      state.refusal = refusing ? refusal : null;
    },
    mailTo: (address: string) => received.filter(({ to }) => to.includes(address)),
    stop: () => new Promise<void>((stopped) => server.close(stopped)),
  };
}

/** Reads a mail that nodemailer has written: headers, a text and an HTML part, in quoted-printable or base64. */
function readMail(raw: string): Omit<ReceivedMail, "from" | "to"> {
  const { headers, body } = splitPart(raw);
  const boundary = headers["content-type"]?.match(/boundary="([^"]+)"/)?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map(splitPart) : [];
  const decoded = (type: string) => {
    const part = parts.find((one) => one.headers["content-type"]?.startsWith(type));
    return part ? decode(part.body, part.headers["content-transfer-encoding"]) : "";
  };
  const text = decoded("text/plain");
  return {
    subject: decodeHeader(headers.subject ?? ""),
    text,
    html: decoded("text/html"),
    links: text.match(/https?:\/\/\S+/g) ?? [],
  };
}

function splitPart(part: string): { headers: Record<string, string>; body: string } {
  const trimmed = part.replace(/^\r\n/, "");
  const end = trimmed.indexOf("\r\n\r\n");
  const lines = trimmed
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: trimmed.slice(end + 4) };
}

function decode(body: string, encoding = "7bit"): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1").toString("utf8");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

const decodeHeader = (header: string) =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(word, "base64").toString("utf8")
        : decode(word.replaceAll("_", " "), "quoted-printable"),
    );
