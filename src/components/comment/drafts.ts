import { listenerSet } from "@/components/ui/listeners";

/**
 * `id` stays the same until the comment is accepted or changed, so that a comment that is sent twice is stored once.
 * `attempted` is set once it was sent: the server may have it, so a changed text becomes another comment.
 */
export type CommentDraft = {
  id: string;
  body: string;
  audience: "readers" | "owner";
  attempted: boolean;
};
export type DraftText = Pick<CommentDraft, "body" | "audience">;

/** The storage in which drafts outlive a page. */
type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const storageKey = (key: string) => `draft:${key}`;

/**
 * Comments that were begun and not sent, by draft key. They outlive their field, which goes when another node is
 * opened, and where the browser allows it the page.
 */
export function draftsIn(storage: () => DraftStorage) {
  const known = new Map<string, CommentDraft | null>();
  const { notify, subscribe } = listenerSet();

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
      // The storage is full, or the browser does not allow it.
    }
    notify();
  };
  return {
    at,
    write(key: string, change: Partial<DraftText>) {
      const draft = at(key);
      const id = draft && !draft.attempted ? draft.id : crypto.randomUUID();
      put(key, { body: "", audience: "readers", ...draft, ...change, id, attempted: false });
    },
    /** Notes that the comment is being sent. */
    trying(key: string) {
      const draft = at(key);
      if (draft) put(key, { ...draft, attempted: true });
    },
    /**
     * Notes that this comment was accepted. Returns whether there is text that was typed meanwhile, which is the next
     * comment.
     */
    sent(key: string, { id }: Pick<CommentDraft, "id">): boolean {
      const draft = at(key);
      if (draft?.id !== id) return draft !== null && draft.body !== "";
      put(key, { ...draft, id: crypto.randomUUID(), body: "", attempted: false });
      return false;
    },
    subscribe,
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
