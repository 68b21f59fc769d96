import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { problemOf } from "./problem";
import { contextOf } from "./request-context";
import { createCaller } from "./root";

/** One context a request, however many components ask: the same "now", the same session. */
export const serverContext = cache(async () => contextOf(await headers()));

/** Calls procedures from server components, without a way over HTTP: the same gates, the same rules. */
export const serverCaller = cache(() => createCaller(serverContext));

export { serverCaller as api };

/**
 * What a page does with an answer it cannot show: signed out leads to signing in and back to `path`; what is not there,
 * or not for this person, is the not-found page. Everything else is the error page's.
 */
export async function orElsewhere<T>(path: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { code } = problemOf(error);
    if (code === "notSignedIn") redirect(`/sign-in?next=${encodeURIComponent(path)}`);
    if (code === "notFound" || code === "forbidden") notFound();
    throw error;
  }
}
