"use client";

import { useAnnounce } from "./announce";
import { FailureText } from "./failure-text";
import { useProblem } from "./use-problem";

/** Announces why a call failed. It stays until it is dismissed, because it offers to sign in where that is the reason. */
export function useAnnounceFailure(): (error: unknown) => void {
  const announce = useAnnounce();
  const problem = useProblem();
  return (error) => announce({ text: <FailureText failure={problem(error)} />, lasting: true });
}
