import { useSyncExternalStore } from "react";
import type { StoredValue } from "@/components/providers/stored-value";
import { listenerSet } from "@/components/ui/listeners";

/** What is being typed in a field of a plan, from the first key until it is sent or given up. */
export type TypedText = {
  readonly text: string;
  /** What the field held when typing began; after a conflict, what somebody else has written there. */
  readonly former: string | null;
  /** The date, or the days, that `former` tells in words. */
  readonly formerValue?: string | number | null;
  /** Why it came back: it could not be saved, or the field was changed elsewhere. It is then sent only when asked for. */
  readonly refusal: "failed" | "changed" | null;
  /** The person is done with it, and it is sent as soon as what reads it is loaded: nothing but typing on stops that. */
  readonly isCommitting?: boolean;
};

export type TypedTexts = ReturnType<typeof typedTexts>;

/** Where typed texts outlive the page. */
export type StoredTexts = StoredValue<readonly (readonly [string, TypedText])[]>;

const noTexts: ReadonlyMap<string, TypedText> = new Map();

/**
 * The texts that are being typed in one plan. They outlive their fields, which may be folded away, closed or deleted while
 * somebody writes, and where they are `stored` the page. `onUnsaved` is told whether there are any.
 */
export function typedTexts(
  onUnsaved: (isUnsaved: boolean) => void = () => {},
  stored: StoredTexts | null = null,
) {
  let texts: ReadonlyMap<string, TypedText> = new Map(
    // A field that was cleared holds no text to give back.
    stored
      ?.read()
      ?.filter(([, { text }]) => text.trim() !== "")
      .map(([key, text]) => [key, { ...text, isCommitting: false }]),
  );
  const hasRestored = texts.size > 0;
  if (hasRestored) onUnsaved(true);
  const { notify, subscribe } = listenerSet();
  const set = (key: string, text: TypedText | null) => {
    const next = new Map(texts);
    if (text) next.set(key, text);
    else if (!next.delete(key)) return;
    texts = next;
    stored?.write(texts.size > 0 ? [...texts] : null);
    onUnsaved(texts.size > 0);
    notify();
  };
  return {
    all: () => texts,
    /** What the page was served with: nothing that was typed on a page before. */
    served: () => (hasRestored ? noTexts : texts),
    at: (key: string): TypedText | null => texts.get(key) ?? null,
    /**
     * Stores the typed text. Removes the entry when the text equals the original, which is `shown`: in a field of a date or
     * of days, `value` in words.
     */
    write(key: string, text: string, shown: string | null, value?: string | number | null) {
      const known = texts.get(key);
      const { former, formerValue } = known ?? { former: shown, formerValue: value };
      const refusal = known?.refusal === "changed" ? known.refusal : null;
      const isAsBefore = text === (former ?? "") && !refusal;
      set(key, isAsBefore ? null : { text, former, formerValue, refusal });
    },
    /** Gives a text back that was refused; what has been typed in its field since goes on from what stands there now. */
    giveBack(key: string, text: TypedText) {
      const known = texts.get(key);
      set(key, known && !known.refusal ? { ...known, former: text.former } : text);
    },
    drop: (key: string) => set(key, null),
    /** Marks what is in a field as being committed, or as not committed after all. Returns it as it then is. */
    setCommitting(key: string, isCommitting: boolean): TypedText | null {
      const known = texts.get(key);
      if (known && (known.isCommitting ?? false) !== isCommitting)
        set(key, { ...known, isCommitting });
      return texts.get(key) ?? null;
    },
    /** Gives up what is being typed. Returns false where nothing is, or what is there is being committed already. */
    giveUp(key: string): boolean {
      const known = texts.get(key);
      if (!known || known.isCommitting) return false;
      set(key, null);
      return true;
    },
    subscribe,
  };
}

/** What is typed under a key; null while nothing is. */
export const useTypedText = (texts: TypedTexts, key: string): TypedText | null =>
  useSyncExternalStore(
    texts.subscribe,
    () => texts.at(key),
    () => texts.served().get(key) ?? null,
  );

/** All that is typed, by key. */
export const useAllTyped = (texts: TypedTexts): ReadonlyMap<string, TypedText> =>
  useSyncExternalStore(texts.subscribe, texts.all, texts.served);
