import type { Problem, ProblemCode } from "./problem";

/** Their sentences need no more than what the address and its page know. */
const addressable = [
  "forbidden",
  "invalidInput",
  "notFound",
  "tooManyRequests",
  "alreadyMember",
  "invitationUsed",
  "invitationExpired",
  "invitationForAnother",
  "invitationRevoked",
  "unavailable",
] as const satisfies readonly ProblemCode[];

/** What the address of a page says of its form that failed; the seconds are to be waited where the code says so. */
export type AddressedProblem = { code: (typeof addressable)[number]; seconds: number };

/** What is added to the address of a page whose form failed. */
export function problemQuery({ code, values }: Problem): Record<string, string> {
  const problem = addressable.find((known) => known === code) ?? "invalidInput";
  return code === "tooManyRequests" ? { problem, seconds: String(values.seconds) } : { problem };
}

type Query = Partial<Record<"problem" | "seconds", string | string[]>>;

/** Reads it back; anybody may have written the address. */
export function problemInAddress({ problem, seconds }: Query): AddressedProblem | undefined {
  const code = addressable.find((known) => known === problem);
  return code && { code, seconds: Math.max(1, Math.trunc(Number(seconds)) || 1) };
}
