import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { log } from "@/server/infra/log";
import { isStopping } from "@/server/infra/shutdown.mjs";
import { migrationsAreCurrent } from "../../../prisma/engine/history.mjs";

const timeoutMilliseconds = 2_000;

/** Whether the database responds and has exactly the migrations of this build. Waits at most two seconds. */
export async function isReady(
  { database }: ApplicationContext = applicationContext(),
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, timeoutMilliseconds, false);
  });
  try {
    return await Promise.race([migrationsAreCurrent(database.pool), tooLong]);
  } catch (error) {
    log.warn({ err: error }, "not ready");
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether new requests may be sent to this server: it is ready, and not about to stop. */
export const acceptsRequests = async (): Promise<boolean> => !isStopping() && isReady();
