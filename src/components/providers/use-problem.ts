"use client";

import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "next-intl";
import { Problem } from "@/domain/problem";
import type { ProblemData } from "@/server/api/trpc";
import { useSentence } from "./use-sentence";

/** The sentence that says why something failed, and whether the person is signed out. */
export type Failure = { message: string; isSignedOut: boolean };

/** What a failed call means to a person: a sentence, and one for each field it concerns. */
export function useProblem() {
  const t = useTranslations("problem");
  const sentence = useSentence();
  return (error: unknown): Failure & { fields: Record<string, string> } => {
    const problem = problemIn(error);
    // An exception that is neither a response nor a problem is a bug of ours: the sentence says that it will pass, so it
    // is reported as well.
    if (!problem && !(error instanceof TRPCClientError)) reportError(error);
    if (!problem) return { message: t("unavailable"), isSignedOut: false, fields: {} };
    const fields = Object.fromEntries(
      Object.entries(problem.fields ?? {}).map(([path, key]) => [path, sentence(key)]),
    );
    const message = t(problem.code as never, problem.values as never);
    return { message, isSignedOut: isSignedOut(error), fields };
  };
}

/**
 * True where the session is gone. The page must not be read again then: it would be left for the one for signing in, with
 * all that was typed in it.
 */
export const isSignedOut = (error: unknown): boolean => problemIn(error)?.code === "notSignedIn";

export function problemIn(error: unknown): ProblemData | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error) || !("data" in error)) return undefined;
  return (error.data as { problem?: ProblemData } | undefined)?.problem;
}
