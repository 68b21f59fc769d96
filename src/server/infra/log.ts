import pino from "pino";
import { describeError, redactText } from "./describe-error";

const secret = ["email", "token", "cookie", "authorization", "password", "body", "title", "text"];

/** The settings are separate, so that a test can examine what would be written. */
export const logOptions: pino.LoggerOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [...secret, ...secret.map((name) => `*.${name}`)],
    censor: "[redacted]",
  },
  serializers: { err: describeError },
  hooks: {
    // The message of a library, such as the queue, may quote an error of a mail server, and with it an address.
    logMethod(given, write) {
      const texts = given.map((part: unknown) =>
        typeof part === "string" ? redactText(part) : part,
      );
      write.apply(this, texts as typeof given);
    },
  },
};

/**
 * Writes JSON lines to standard output. Secrets with which somebody could sign in, and texts that a person wrote, never
 * reach a log.
 */
export const log = pino(logOptions);
