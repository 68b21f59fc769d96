import { storedValue, tabStorage } from "@/components/providers/stored-value";
import type { StoredTexts, TypedText } from "./typed-texts";

/** Stores typed texts in this tab. The key names the person and what they write in. */
export const storedTexts = (key: string, storage = tabStorage): StoredTexts =>
  storedValue(storage, `typed:${key}`, isTypedTexts);

const isTypedTexts = (stored: unknown): stored is [string, TypedText][] =>
  Array.isArray(stored) &&
  stored.every(
    (entry) =>
      Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1]?.text === "string",
  );
