import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { languagesOffered } from "@/domain/language.mjs";
import { Problem, type ProblemCode } from "@/domain/problem";
import { env } from "@/server/infra/env.mjs";
import { isFromOwnPage } from "@/server/infra/origin.mjs";
import { nonceHeader, requestPathHeader } from "@/server/infra/own-headers.mjs";
import { markFormRead } from "@/server/infra/page-forms.mjs";
import { pageContext } from "./page-context";
import { problemOf, secondsToWait } from "./problem";
import { createCaller } from "./root";
import { tooManyPath } from "./too-many";
import { unavailablePath } from "./unavailable";

/** Calls procedures from server components without HTTP, through the same gates and rules. */
const serverCaller = cache(() => createCaller(pageContext));

export { pageContext, serverCaller as api };

/**
 * Calls procedures for the forms of pages. The HTTP server has already refused forms of other sites; this check does
 * not rely on that.
 */
export async function actionCaller(): Promise<ReturnType<typeof createCaller>> {
  markFormRead();
  if (!isFromOwnPage(await headers(), env().appUrl)) throw new Problem("forbidden");
  return serverCaller();
}

/** The requested path and query, to which a layout sends the person back after signing in. */
const requestedPath = async (): Promise<string> => (await headers()).get(requestPathHeader) ?? "/";

/** The nonce that allows a script or style of this response to run. */
export const responseNonce = async (): Promise<string | undefined> =>
  (await headers()).get(nonceHeader) ?? undefined;

/** The languages that a form offers. */
export const languagesToChoose = () => languagesOffered(env());

/** The result of a call, or null where the viewer is signed out. Other failures are handled by `orRedirect`. */
export const ifSignedIn = <T>(path: string, call: Promise<T>): Promise<T | null> =>
  orRedirect(path, nullOnProblem(call, ["notSignedIn"]));

/**
 * The result of a call, or null for something that does not exist or cannot. Other failures are handled by
 * `orRedirect`.
 */
export const ifFound = <T>(path: string, call: Promise<T>): Promise<T | null> =>
  orRedirect(path, nullOnProblem(call, ["notFound", "invalidInput"]));

/** The frame of an organization, which its layout, pages and titles share; null for everybody but its active members. */
export const shellIfFound = cache(async (organization: string) =>
  ifFound(await requestedPath(), serverCaller().organization.shell({ organization })),
);

export const shellOf = async (organization: string) =>
  (await shellIfFound(organization)) ?? notFound();

/**
 * The result of a call that a page can do without, or null where it fails with one of these problems. Unexpected errors
 * are thrown.
 */
export async function nullOnProblem<T>(
  call: Promise<T>,
  codes: readonly ProblemCode[],
): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const isForeseen = error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR";
    if (isForeseen && codes.includes(problemOf(error).code)) return null;
    throw error;
  }
}

/** The problem in an error of a call. An error that is not a problem is thrown, and reaches the error page. */
export function problemOrThrow(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TRPCError) return problemOf(error);
  throw error;
}

const notFoundCodes = new Set<ProblemCode>(["notFound", "forbidden", "invalidInput"]);

/**
 * What a page does with a failed call. A signed-out person is sent to sign in and then back to `path`. What does not
 * exist, is forbidden to this person or cannot exist (an address without an id) shows the not-found page. While the
 * database is away, or after too many requests, a page says so with the status 503 or 429, which a page of Next cannot
 * have. Every other error reaches the error page.
 */
export async function orRedirect<T>(path: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const problem = problemOf(error);
    const { code } = problem;
    if (code === "notSignedIn") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
    if (notFoundCodes.has(code)) notFound();
    if (code === "tooManyRequests") redirect(tooManyPath(path, secondsToWait(problem)));
    if (error.code === "SERVICE_UNAVAILABLE") redirect(unavailablePath(path));
    throw error;
  }
}
