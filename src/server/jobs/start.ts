import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { refuseBypassingRole } from "@/server/infra/database-role";
import { onShutdown } from "@/server/infra/shutdown.mjs";

/** The first seconds of a process belong to the first pages; mail that waits since the last stop can wait so long more. */
const workerWaitsMilliseconds = 2_000;

/** Everything between a process and its first response: the role checked, the queue's tables; its worker follows. */
export async function startUp(): Promise<void> {
  const application = applicationContext();
  const { database } = application;
  await refuseBypassingRole(database.pool);
  if (!(await takesJobs(database.pool)))
    await (await import("./schema")).migrateJobs(database.pool);
  // Closed in reverse: the worker finishes what it is at before the connections go.
  onShutdown(async () => {
    await database.prisma.$disconnect();
    await database.pool.end();
  });
  onShutdown(startWorkerIn(workerWaitsMilliseconds, application));
}

/** Whether there is a queue to put jobs into. Its worker brings an older one up to date when it starts. */
async function takesJobs(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query("SELECT to_regproc('graphile_worker.add_job') AS add_job");
  return rows[0]?.add_job !== null;
}

/** Loads and starts the worker after so long. Returns how to stop it, started or not. */
export function startWorkerIn(
  milliseconds: number,
  application: ApplicationContext,
): () => Promise<void> {
  const stopping = new AbortController();
  const waited = pause(milliseconds, null, { signal: stopping.signal });
  const started = waited.then(
    async () => {
      // Loads what Prisma makes its statements with: whoever signs in first need not wait for it.
      await application.database.prisma.$connect().catch(() => undefined);
      return (await import("./worker")).startWorker(application);
    },
    () => null,
  );
  return async () => {
    stopping.abort();
    await (await started)?.stop();
  };
}
