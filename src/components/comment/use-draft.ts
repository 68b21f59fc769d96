"use client";

import { useSyncExternalStore } from "react";
import { type Draft, draftsIn, type Written } from "./drafts";

const drafts = draftsIn(() => window.sessionStorage);

/** What has been begun in a place and not sent: kept in this tab until it is. Null where nothing was begun. */
export function useDraft(place: string) {
  const draft = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.at(place),
    () => null,
  );
  return {
    draft,
    write: (change: Partial<Written>) => drafts.write(place, change),
    trying: () => drafts.trying(place),
    sent: (taken: Draft) => drafts.sent(place, taken),
  };
}
