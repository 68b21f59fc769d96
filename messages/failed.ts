import type { WrittenLocale } from "../src/domain/language.mjs";
import english from "./en-GB/failed.json";

/**
 * The texts of the last error page. Used when no page was loaded; the language is then the browser's. The script has them in
 * all languages, because after such an error nothing can be loaded.
 */
export const failedMessages: Record<WrittenLocale, typeof english> = { "en-GB": english };
