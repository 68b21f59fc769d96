import pino from "pino";
import { describeError, redactText } from "./describe-error";

const secret = ["email", "token", "cookie", "authorization", "password", "body", "title", "text"];

/** The settings alone, so that a test can look at what would be written. */
export const logOptions: pino.LoggerOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [...secret, ...secret.map((name) => `*.${name}`)],
    censor: "[redacted]",
  },
  serializers: { err: describeError },
  hooks: {
    // A library's own words (the queue's, say) may quote an error of a mail server, and with it an address.
    logMethod(given, write) {
      const texts = given.map((part: unknown) =>
        typeof part === "string" ? redactText(part) : part,
      );
      write.apply(this, texts as typeof given);
    },
  },
};

/** JSON lines on standard output. What could sign a person in, or is a person's own text, never reaches a log. */
export const log = pino(logOptions);
