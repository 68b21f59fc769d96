"use client";

import { useRouter } from "next/navigation";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { useProblem } from "@/components/providers/use-problem";

/** What follows a call about a mentorship: the page shows how things stand now, and a sentence says what happened. */
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
      // What was answered or ended elsewhere meanwhile is no longer to be shown as it was.
      router.refresh();
    },
  };
}
