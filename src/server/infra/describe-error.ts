export type DescribedError = {
  type: string;
  code?: string;
  message: string;
  stack: string[];
  cause?: DescribedError;
};

const maxDepth = 4;

/**
 * Describes an error for the log. Only these fields are taken, because errors of databases and of mail carry their data
 * (the values of a row, an address, the whole connection). In messages, everything that looks like an address, a token
 * or a value is replaced.
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
  // Prisma's message holds the whole call with its arguments.
  if (name === "PrismaClientValidationError") return "[arguments left out]";
  return redactText(message).slice(0, 1_000);
}

/**
 * Replaces everything in a text that looks like an address, a value of a row or a token. The length of what may precede
 * an `@` is limited, because a text without one would otherwise be searched again from each of its letters.
 */
export function redactText(text: string): string {
  return text
    .replace(/(?:"[^"]{1,254}"|[^\s@<>"'`(=,:]{1,254})@[^\s@<>"'`),;]+/g, "[address]")
    .replace(/=\([^)]*\)?/g, "=([value])")
    .replace(/\b[\w-]{40,}\b/g, "[token]");
}
