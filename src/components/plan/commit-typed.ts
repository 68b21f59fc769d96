import type { TypedTexts } from "./typed-texts";

/** What reads a typed value: a module that is loaded when it is needed. */
type LazyParsers<Parsers> = {
  loaded: () => Promise<Parsers>;
  onceLoaded: () => Promise<Parsers>;
};

/** A field whose value is typed as text, such as a date or a length. */
export type TypedField<Value extends string | number, Parsers> = {
  texts: TypedTexts;
  typedKey: string;
  parsers: LazyParsers<Parsers>;
  /** The value that the text means; null where it means none. */
  read: (parsers: Parsers, text: string) => Value | null;
  /** `former` is the value that stood there when the writing began. Returns false where there is nothing to write in. */
  onChange: (value: Value | null, former: Value | null) => unknown;
  /** Called where the parsers cannot be loaded now; the text is committed once they are. */
  onNotLoaded?: () => void;
};

/**
 * Commits what is typed in a field: reads it and sends the value. Resolves to false where it cannot be read, or not yet;
 * then `retry` is called once it can.
 */
export async function commitTyped<Value extends string | number, Parsers>(
  field: TypedField<Value, Parsers>,
  retry: () => void,
): Promise<boolean> {
  const { texts, typedKey: key, parsers, read, onChange } = field;
  const entry = texts.at(key);
  if (!entry) return true;
  const former = (entry.formerValue ?? null) as Value | null;
  const send = (value: Value | null) => {
    texts.drop(key);
    if (value !== former && onChange(value, former) === false && value !== null)
      texts.giveBack(key, { ...entry, isCommitting: false });
    return true;
  };
  if (entry.text.trim() === "") return send(null);
  const committing = texts.setCommitting(key, true);
  const loaded = await parsers.loaded().catch(() => null);
  if (!loaded) {
    field.onNotLoaded?.();
    void parsers.onceLoaded().then(() => {
      if (texts.at(key) === committing) retry();
    });
    return false;
  }
  // That may have taken long: what has been typed or committed since is not undone by it.
  const now = texts.at(key);
  if (now !== committing) return now === null;
  const value = read(loaded, entry.text);
  if (value !== null) return send(value);
  texts.setCommitting(key, false);
  return false;
}
