import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Problem, type ProblemCode } from "@/domain/problem";
import { env } from "@/server/infra/env.mjs";
import { isFromOwnPage } from "@/server/infra/origin.mjs";
import { nonceHeader, requestPathHeader } from "@/server/infra/own-headers.mjs";
import { formIsRead } from "@/server/infra/page-forms.mjs";
import { problemOf, secondsToWait } from "./problem";
import { contextOf } from "./request-context";
import { createCaller } from "./root";
import { tooManyPath } from "./too-many";
import { unavailablePath } from "./unavailable";

/** One context a request, however many components ask: the same session, the same request id. */
export const serverContext = cache(async () => contextOf(await headers()));

/** Calls procedures from server components, without a way over HTTP: the same gates, the same rules. */
export const serverCaller = cache(() => createCaller(serverContext));

export { serverCaller as api };

/** The same for forms of pages. The server that listens has refused whose form is not ours; nothing here leans on that. */
export async function actionCaller(): Promise<ReturnType<typeof createCaller>> {
  formIsRead();
  if (!isFromOwnPage(await headers(), env().appUrl)) throw new Problem("forbidden");
  return serverCaller();
}

/** The path and query that were asked for: where a layout sends somebody back to after signing in. */
export const requestedPath = async (): Promise<string> =>
  (await headers()).get(requestPathHeader) ?? "/";

/** What lets a script or a style of this very response run. */
export const responseNonce = async (): Promise<string | undefined> =>
  (await headers()).get(nonceHeader) ?? undefined;

/** Null for who is signed out; what else can go wrong goes where `orRedirect` sends it. */
export const ifSignedIn = <T>(path: string, call: Promise<T>): Promise<T | null> =>
  orRedirect(path, unless(["notSignedIn"], call));

/** The same: null for what is not there, or cannot be. */
export const ifThere = <T>(path: string, call: Promise<T>): Promise<T | null> =>
  orRedirect(path, unless(["notFound", "invalidInput"], call));

/** For what a page can do without: null where one of these problems stands in the way. What nobody foresaw is none. */
export async function unless<T>(problems: ProblemCode[], call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    const isForeseen = error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR";
    if (isForeseen && problems.includes(problemOf(error).code)) return null;
    throw error;
  }
}

/** What a failed call comes down to; what is no problem of ours goes on to the error page. */
export function problemIn(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TRPCError) return problemOf(error);
  throw error;
}

const notFoundCodes = new Set<ProblemCode>(["notFound", "forbidden", "invalidInput"]);

/**
 * What a page does with a response it cannot show: signed out leads to signing in and back to `path`; what is not there,
 * or not for this person, or cannot be there (an address that holds no id), is the not-found page; while the database is
 * away or somebody has asked for too much, a page that says so with the status 503 or 429, which a page of Next's cannot
 * have. Everything else is the error page's.
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
