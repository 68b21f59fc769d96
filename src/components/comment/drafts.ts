/**
 * `id` stays the same until the comment is taken or changed: sent again after a lost answer, it is still one comment.
 * `tried`: it has been sent, and may have been taken without our knowing; what is changed after that is another comment.
 */
export type Draft = { id: string; body: string; audience: "readers" | "owner"; tried: boolean };
export type Written = Pick<Draft, "body" | "audience">;

/** Where drafts are kept beyond the life of a page. */
type Keeping = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (place: string) => `draft:${place}`;

/**
 * What somebody has begun to say and not sent, by the place where they say it. A draft outlives the field it is typed
 * in: another node is opened, the panel is closed, the page is loaded anew. Where the browser keeps nothing for us, it
 * lives as long as the page.
 */
export function draftsIn(storage: () => Keeping) {
  const known = new Map<string, Draft | null>();
  const listeners = new Set<() => void>();

  const at = (place: string): Draft | null => {
    const draft = known.get(place);
    if (draft !== undefined) return draft;
    const kept = keptIn(storage, place);
    known.set(place, kept);
    return kept;
  };
  const put = (place: string, draft: Draft) => {
    known.set(place, draft);
    try {
      if (draft.body === "") storage().removeItem(keyOf(place));
      else storage().setItem(keyOf(place), JSON.stringify(draft));
    } catch {
      // Full, or closed to us.
    }
    for (const listener of listeners) listener();
  };
  return {
    at,
    write(place: string, change: Partial<Written>) {
      const draft = at(place);
      const id = draft && !draft.tried ? draft.id : crypto.randomUUID();
      put(place, { body: "", audience: "readers", ...draft, ...change, id, tried: false });
    },
    /** It is on its way. */
    trying(place: string) {
      const draft = at(place);
      if (draft) put(place, { ...draft, tried: true });
    },
    /** This has been taken. Answers whether words are left, typed while it was on its way: they are the next comment. */
    sent(place: string, { id }: Pick<Draft, "id">): boolean {
      const draft = at(place);
      if (draft?.id !== id) return draft !== null && draft.body !== "";
      put(place, { ...draft, id: crypto.randomUUID(), body: "", tried: false });
      return false;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keptIn(storage: () => Keeping, place: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(keyOf(place)) ?? "null");
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === "object" &&
  kept !== null &&
  "id" in kept &&
  typeof kept.id === "string" &&
  "body" in kept &&
  typeof kept.body === "string" &&
  "audience" in kept &&
  (kept.audience === "readers" || kept.audience === "owner") &&
  "tried" in kept &&
  typeof kept.tried === "boolean";
