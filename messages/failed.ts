import type { WrittenLocale } from "../src/domain/language.mjs";
import english from "./en-GB/failed.json";

/** For when everything failed: sent with every page, in every language, because nothing can be asked for then. */
export const failedMessages: Record<WrittenLocale, typeof english> = { "en-GB": english };
