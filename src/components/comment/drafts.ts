/**
 * `id` stays the same until the comment is taken or changed: sent again after a lost response, it is still one comment.
 * `attempted`: it has been sent, and may have been taken without our knowing; what is changed after that is another comment.
 */
export type CommentDraft = {
  id: string;
  body: string;
  audience: "readers" | "owner";
  attempted: boolean;
};
export type DraftText = Pick<CommentDraft, "body" | "audience">;

/** Where drafts are kept beyond the life of a page. */
type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const storageKey = (key: string) => `draft:${key}`;

/**
 * Comments that were begun and not sent, by where they are written. A draft outlives the field it is typed
 * in: another node is opened, the panel is closed, the page is loaded anew. Where the browser keeps nothing for us, it
 * lives as long as the page.
 */
export function draftsIn(storage: () => DraftStorage) {
  const known = new Map<string, CommentDraft | null>();
  const listeners = new Set<() => void>();

  const at = (key: string): CommentDraft | null => {
    const draft = known.get(key);
    if (draft !== undefined) return draft;
    const kept = storedDraft(storage, key);
    known.set(key, kept);
    return kept;
  };
  const put = (key: string, draft: CommentDraft) => {
    known.set(key, draft);
    try {
      if (draft.body === "") storage().removeItem(storageKey(key));
      else storage().setItem(storageKey(key), JSON.stringify(draft));
    } catch {
      // Full, or closed to us.
    }
    for (const listener of listeners) listener();
  };
  return {
    at,
    write(key: string, change: Partial<DraftText>) {
      const draft = at(key);
      const id = draft && !draft.attempted ? draft.id : crypto.randomUUID();
      put(key, { body: "", audience: "readers", ...draft, ...change, id, attempted: false });
    },
    /** It is on its way. */
    trying(key: string) {
      const draft = at(key);
      if (draft) put(key, { ...draft, attempted: true });
    },
    /** This has been taken. Returns whether words are left, typed while it was on its way: they are the next comment. */
    sent(key: string, { id }: Pick<CommentDraft, "id">): boolean {
      const draft = at(key);
      if (draft?.id !== id) return draft !== null && draft.body !== "";
      put(key, { ...draft, id: crypto.randomUUID(), body: "", attempted: false });
      return false;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function storedDraft(storage: () => DraftStorage, key: string): CommentDraft | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(storageKey(key)) ?? "null");
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isDraft = (kept: unknown): kept is CommentDraft =>
  typeof kept === "object" &&
  kept !== null &&
  "id" in kept &&
  typeof kept.id === "string" &&
  "body" in kept &&
  typeof kept.body === "string" &&
  "audience" in kept &&
  (kept.audience === "readers" || kept.audience === "owner") &&
  "attempted" in kept &&
  typeof kept.attempted === "boolean";
