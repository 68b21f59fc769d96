import { type StoredValue, storedValue, tabStorage } from "@/components/providers/stored-value";
import type { TypedText } from "./typed-texts";

export type StoredTexts = StoredValue<readonly (readonly [string, TypedText])[]>;

/** Where typed texts outlive the page. The key names the person and what they write in. */
export const storedTexts = (key: string, storage = tabStorage): StoredTexts =>
  storedValue(storage, `typed:${key}`, isTypedTexts);

const isTypedTexts = (stored: unknown): stored is [string, TypedText][] =>
  Array.isArray(stored) &&
  stored.every(
    (entry) =>
      Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1]?.text === "string",
  );
