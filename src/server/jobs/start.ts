import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { refuseBypassingRole } from "@/server/infra/database-role";
import { onShutdown } from "@/server/infra/shutdown.mjs";
import { hasJobQueue } from "@/server/infra/sql-functions";
import { build, rowsFromPool } from "@/server/infra/typed-sql";

/**
 * The worker starts after the first pages have been served; mail that has waited since the last stop can wait a little
 * longer.
 */
const workerWaitsMilliseconds = 2_000;

/**
 * Everything that a process does before its first response: it checks the database role and creates the tables of the
 * queue. The worker starts later.
 */
export async function startUp(): Promise<void> {
  const application = applicationContext();
  const { database } = application;
  await refuseBypassingRole(database.pool);
  if (!(await takesJobs(database.pool)))
    await (await import("./schema")).migrateJobs(database.pool);
  // Shutdown runs in reverse order: the worker finishes its jobs before the connections are closed.
  onShutdown(async () => {
    await database.prisma.$disconnect();
    await database.pool.end();
  });
  onShutdown(startWorkerIn(workerWaitsMilliseconds, application));
}

/** Whether the queue exists, so that jobs can be added. Its worker updates an older one when it starts. */
async function takesJobs(pool: pg.Pool): Promise<boolean> {
  const [found] = await rowsFromPool(pool, build.selectNoFrom(hasJobQueue().as("exists")));
  return found?.exists === true;
}

/**
 * Loads and starts the worker after so many milliseconds. Returns a function that stops it, whether it has started or
 * not.
 */
export function startWorkerIn(
  milliseconds: number,
  application: ApplicationContext,
): () => Promise<void> {
  const stopping = new AbortController();
  const waited = pause(milliseconds, null, { signal: stopping.signal });
  const started = waited.then(
    async () => {
      // Loads Prisma's query compiler now, so that the first person who signs in need not wait for it.
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
