import pino from "pino";
import { describeError } from "./describe-error";

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
};

/** JSON lines on standard output. What could sign a person in, or is a person's own text, never reaches a log. */
export const log = pino(logOptions);
