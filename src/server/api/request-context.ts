import { sessionTokenHashOf } from "@/server/auth/session-cookie";
import { clientAddressOf } from "@/server/infra/client-address.mjs";
import { requestIdOf } from "@/server/infra/request-id.mjs";
import { type Surroundings, surroundings } from "@/server/infra/surroundings";
import type { RequestContext } from "./context";

/** The context of whoever sent these headers. */
export function contextOf(
  headers: Pick<Headers, "get">,
  { database, settings }: Surroundings = surroundings(),
): RequestContext {
  return {
    database,
    sessionTokenHash: sessionTokenHashOf(settings, headers),
    requestId: requestIdOf(headers),
    network: clientAddressOf(headers),
    at: null,
  };
}
