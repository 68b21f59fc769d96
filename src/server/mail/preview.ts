import { type Env, env } from "@/server/infra/env.mjs";
import { readMailbox, type StoredMail } from "./mailbox";

export type { StoredMail } from "./mailbox";

/** The mails that are stored in demo mode, the newest first; null outside of demo mode. */
export async function demoMailbox(
  settings: Pick<Env, "demoMode" | "dataDir"> = env(),
): Promise<StoredMail[] | null> {
  return settings.demoMode ? readMailbox(settings.dataDir) : null;
}
