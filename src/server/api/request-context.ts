import { localeWithoutSession } from "@/server/auth/browser-language";
import { type RequestHeaders, sessionTokenHashOf } from "@/server/auth/session-cookie";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { clientAddressOf } from "@/server/infra/client-address.mjs";
import { requestIdOf } from "@/server/infra/request-id.mjs";
import type { RequestContext } from "./context";

/** The context of the request with these headers. */
export function contextOf(
  headers: RequestHeaders,
  { database, settings }: ApplicationContext = applicationContext(),
): RequestContext {
  return {
    database,
    sessionTokenHash: sessionTokenHashOf(settings, headers),
    requestId: requestIdOf(headers),
    network: clientAddressOf(headers),
    browserLocale: () => localeWithoutSession(settings, headers),
    at: null,
  };
}
