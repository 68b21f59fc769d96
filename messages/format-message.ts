import formatCompiled from "use-intl/format-message/format-only";
import { isolated } from "../src/domain/isolated";
import type { Locale } from "../src/domain/language.mjs";
import { isolateTag, withIsolates } from "./isolates";

/** A title is shown by the browser alone and copied into bookmarks, and `%s` in it is filled in later. */
const withoutIsolates = "product.pageTitle";

/**
 * Formats every message of the application, in place of next-intl's own function (next.config.mjs): what is filled in does
 * not change the direction of the words around it.
 */
export default function formatMessage(
  ...[key, message, values, options]: Parameters<typeof formatCompiled>
): ReturnType<typeof formatCompiled> {
  if (!values || key === withoutIsolates) return formatCompiled(key, message, values, options);
  // The provider takes locales of the list alone (messages/types.d.ts).
  const locale = options.locale as Locale;
  const isolate = (texts: unknown) => isolated(String(texts), locale);
  return formatCompiled(key, withIsolates(message), { ...values, [isolateTag]: isolate }, options);
}

formatMessage.raw = formatCompiled.raw;
