"use client";

import { useRouter } from "next/navigation";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { useProblem } from "@/components/providers/use-problem";

/** Announces the result of a call about a mentorship, and reads the page again. */
export function useMentorshipFeedback() {
  const router = useRouter();
  const announce = useAnnounce();
  const problem = useProblem();
  return {
    done(text: string, undo?: () => void) {
      announce({ text, undo });
      router.refresh();
    },
    failed(error: unknown) {
      announce({ text: <FailureText failure={problem(error)} />, lasting: true });
      // The page may show a request that was responded to, or a mentorship that was ended, elsewhere.
      router.refresh();
    },
  };
}
