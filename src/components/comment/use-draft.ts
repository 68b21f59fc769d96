"use client";

import { useSyncExternalStore } from "react";
import { type Draft, draftsIn } from "./drafts";

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
    write: (change: Partial<Omit<Draft, "id">>) => drafts.write(place, change),
    sent: (taken: Draft) => drafts.sent(place, taken),
  };
}
