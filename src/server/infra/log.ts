import pino from "pino";

/** JSON lines on standard output. What could sign a person in, or is a person's own text, never reaches a log. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      "email",
      "token",
      "cookie",
      "authorization",
      "*.email",
      "*.token",
      "*.cookie",
      "*.authorization",
      "*.body",
      "*.title",
    ],
    censor: "[redacted]",
  },
});
