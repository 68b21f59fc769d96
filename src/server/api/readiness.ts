import { log } from "@/server/infra/log";
import { isStopping } from "@/server/infra/shutdown.mjs";
import { type Surroundings, surroundings } from "@/server/infra/surroundings";
import { migrationsAreCurrent } from "../../../prisma/engine/history.mjs";

const patience = 2_000;

/** Whether the database answers and has exactly the migrations of this build. Never waits long for it. */
export async function isReady({ database }: Surroundings = surroundings()): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((answer) => {
    timer = setTimeout(answer, patience, false);
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

/** Whether people may be sent here: everything is as it must be, and the process is not about to end. */
export const takesPeople = async (): Promise<boolean> => !isStopping() && isReady();
