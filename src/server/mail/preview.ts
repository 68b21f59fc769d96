import { type Env, env } from "@/server/infra/env.mjs";
import { type KeptMail, readMailbox } from "./mailbox";

export type { KeptMail } from "./mailbox";

/** The mail kept in demo mode, newest first; null outside of it, where there is no such thing. */
export async function demoMailbox(
  settings: Pick<Env, "demoMode" | "dataDir"> = env(),
): Promise<KeptMail[] | null> {
  return settings.demoMode ? readMailbox(settings.dataDir) : null;
}
