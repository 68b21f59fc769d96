"use client";

import { useSyncExternalStore } from "react";
import { type CommentDraft, type DraftText, draftsIn } from "./drafts";

const drafts = draftsIn(() => window.sessionStorage);

/** The draft under a key, stored in this tab until it is sent; null where there is none. */
export function useDraft(key: string) {
  const draft = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.at(key),
    () => null,
  );
  return {
    draft,
    write: (change: Partial<DraftText>) => drafts.write(key, change),
    trying: () => drafts.trying(key),
    sent: (taken: CommentDraft) => drafts.sent(key, taken),
  };
}
