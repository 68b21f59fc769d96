import { safeNextPath } from "@/domain/account/next-path";
import type { ProblemCode } from "@/domain/problem";

/** What can keep a person from signing in; each has its sentence under `signIn.problem` in `messages/`. */
export const signInProblems = [
  "emailMalformed",
  "tooManyRequests",
  "mailDown",
  "unavailable",
  "notFromHere",
  "linkMalformed",
  "linkUsed",
  "linkExpired",
  "linkOtherBrowser",
  "providerFailed",
  "providerUnverified",
] as const;
export type SignInProblem = (typeof signInProblems)[number];

/** Carries a person back to the sign-in page with what went wrong, what they typed, and where they were going. */
export function signInPath({
  problem,
  next,
  email,
  seconds,
}: {
  problem?: SignInProblem;
  next?: string | null;
  email?: string | null;
  seconds?: number;
}): string {
  const query = new URLSearchParams();
  if (problem) query.set("problem", problem);
  if (seconds !== undefined) query.set("seconds", String(seconds));
  if (email) query.set("email", email.slice(0, 254));
  const path = safeNextPath(next);
  if (path !== "/") query.set("next", path);
  return query.size > 0 ? `/sign-in?${query}` : "/sign-in";
}

export const signInProblemOf = (code: ProblemCode): SignInProblem =>
  code === "tooManyRequests" ? "tooManyRequests" : "unavailable";
