import { type Env, env } from "@/server/infra/env.mjs";
import { readMailbox, type StoredMail } from "./mailbox";

export type { StoredMail } from "./mailbox";

/** The mail kept in demo mode, newest first; null outside of it, where there is no such thing. */
export async function demoMailbox(
  settings: Pick<Env, "demoMode" | "dataDir"> = env(),
): Promise<StoredMail[] | null> {
  return settings.demoMode ? readMailbox(settings.dataDir) : null;
}
