import { headers } from "next/headers";
import type { RequestContext } from "./context";
import { contextOf } from "./request-context";

const contexts = new WeakMap<object, RequestContext>();

/**
 * The context of the page that is being made. All its components share it, with the session, request id and lookups, also
 * where Next makes the page once more because the first time ended in a redirect or an error.
 */
export async function pageContext(): Promise<RequestContext> {
  const given = await headers();
  const context = contexts.get(given) ?? { ...contextOf(given), sessionLookups: [] };
  contexts.set(given, context);
  return context;
}
