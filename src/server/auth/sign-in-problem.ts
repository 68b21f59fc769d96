import { safeNextPath } from "@/domain/account/next-path";
import type { ProblemCode } from "@/domain/problem";

/** The problems of signing in; each has its sentence under `signIn.problem` in `messages/`. */
export const signInProblems = [
  "emailMalformed",
  "tooManyRequests",
  "linksPaused",
  "mailDown",
  "unavailable",
  "otherOrigin",
  "linkMalformed",
  "linkUsed",
  "linkExpired",
  "linkOtherBrowser",
  "providerFailed",
  "providerUnverified",
] as const;
export type SignInProblem = (typeof signInProblems)[number];

/**
 * The path of the sign-in page, with the problem and the page that the person wanted. What they typed never becomes
 * part of an address.
 */
export function signInPath({
  problem,
  next,
  seconds,
}: {
  problem?: SignInProblem;
  next?: string | null;
  seconds?: number | undefined;
}): string {
  const query = new URLSearchParams();
  if (problem) query.set("problem", problem);
  if (seconds !== undefined) query.set("seconds", String(seconds));
  const path = safeNextPath(next);
  if (path !== "/") query.set("next", path);
  return query.size > 0 ? `/sign-in?${query}` : "/sign-in";
}

export const signInProblemOf = (code: ProblemCode): SignInProblem =>
  code === "tooManyRequests" ? "tooManyRequests" : "unavailable";
