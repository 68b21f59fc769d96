"use client";

import { useRouter } from "next/navigation";
import { useAnnounce } from "@/components/providers/announce";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import { isSignedOut } from "@/components/providers/use-problem";

/** Announces the result of a call about a mentorship, and reads the page again. */
export function useMentorshipFeedback() {
  const router = useRouter();
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  return {
    done(text: string, undo?: () => unknown) {
      announce({ text, undo });
      router.refresh();
    },
    failed(error: unknown) {
      announceFailure(error);
      // The page may show a request that was responded to, or a mentorship that was ended, elsewhere.
      if (!isSignedOut(error)) router.refresh();
    },
  };
}
