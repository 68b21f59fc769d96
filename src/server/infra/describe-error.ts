export type DescribedError = {
  type: string;
  code?: string;
  message: string;
  stack: string[];
  cause?: DescribedError;
};

const maxDepth = 4;

/**
 * An error for the log. Only these fields are taken, since errors of databases and of mail carry what they were about
 * (a row's values, an address, the whole connection); and in messages, what looks like an address, a token or a value
 * is blotted out.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: "not an error object", stack: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const described: DescribedError = {
    type: error.name,
    message: messageOf(error),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
  if (code) described.code = code;
  if (error.cause && depth < maxDepth) described.cause = describeError(error.cause, depth + 1);
  return described;
}

function messageOf({ name, message }: Error): string {
  // Prisma writes out the whole call, with its arguments, when they do not fit.
  if (name === "PrismaClientValidationError") return "[arguments left out]";
  return redactText(message).slice(0, 1_000);
}

/**
 * A text for the log in which nothing that looks like an address, a row's value or a token is left. What may come before
 * an `@` is bounded, since a text without one would else be searched anew from each of its letters.
 */
export function redactText(text: string): string {
  return text
    .replace(/(?:"[^"]{1,254}"|[^\s@<>"'`(=,:]{1,254})@[^\s@<>"'`),;]+/g, "[address]")
    .replace(/=\([^)]*\)?/g, "=([value])")
    .replace(/\b[\w-]{40,}\b/g, "[token]");
}
