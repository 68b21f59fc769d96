import type { Problem, ProblemCode } from "./problem";

/** The problems whose sentences can be written with nothing but the address and its page. */
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

/**
 * The problem that a page's address reports for its failed form. `seconds` is how long to wait, where the code is about
 * waiting.
 */
export type AddressedProblem = { code: (typeof addressable)[number]; seconds: number };

/** The parameters that are added to the address of a page whose form failed. */
export function problemQuery({ code, values }: Problem): Record<string, string> {
  const problem = addressable.find((known) => known === code) ?? "invalidInput";
  return code === "tooManyRequests" ? { problem, seconds: String(values.seconds) } : { problem };
}

type Query = Partial<Record<"problem" | "seconds", string | string[]>>;

/** Reads the parameters of `problemQuery`. They are checked, because anybody can write an address. */
export function problemInAddress({ problem, seconds }: Query): AddressedProblem | undefined {
  const code = addressable.find((known) => known === problem);
  return code && { code, seconds: Math.max(1, Math.trunc(Number(seconds)) || 1) };
}
