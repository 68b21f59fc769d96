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
    const stored = storedDraft(storage, key);
    known.set(key, stored);
    return stored;
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
    const stored: unknown = JSON.parse(storage().getItem(storageKey(key)) ?? "null");
    return isDraft(stored) ? stored : null;
  } catch {
    return null;
  }
}

const isDraft = (stored: unknown): stored is CommentDraft =>
  typeof stored === "object" &&
  stored !== null &&
  "id" in stored &&
  typeof stored.id === "string" &&
  "body" in stored &&
  typeof stored.body === "string" &&
  "audience" in stored &&
  (stored.audience === "readers" || stored.audience === "owner") &&
  "attempted" in stored &&
  typeof stored.attempted === "boolean";
