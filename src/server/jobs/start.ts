import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { refuseBypassingRole } from "@/server/infra/database-role";
import { onShutdown } from "@/server/infra/shutdown.mjs";
import { type Surroundings, surroundings } from "@/server/infra/surroundings";

/** The first seconds of a process belong to the first pages; mail that waits since the last stop can wait so long more. */
const workerWaitsMilliseconds = 2_000;

/** Everything between a process and its first answer: the role checked, the queue's tables; its worker follows. */
export async function startUp(): Promise<void> {
  const around = surroundings();
  const { database } = around;
  await refuseBypassingRole(database.pool);
  if (!(await takesJobs(database.pool)))
    await (await import("./schema")).migrateJobs(database.pool);
  // Closed in reverse: the worker finishes what it is at before the connections go.
  onShutdown(async () => {
    await database.prisma.$disconnect();
    await database.pool.end();
  });
  onShutdown(startWorkerIn(workerWaitsMilliseconds, around));
}

/** Whether there is a queue to put jobs into. Its worker brings an older one up to date when it starts. */
async function takesJobs(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query("SELECT to_regproc('graphile_worker.add_job') AS door");
  return rows[0]?.door !== null;
}

/** Loads and starts the worker after so long. Answers how to stop it, started or not. */
export function startWorkerIn(milliseconds: number, around: Surroundings): () => Promise<void> {
  const stopping = new AbortController();
  const waited = pause(milliseconds, null, { signal: stopping.signal });
  const started = waited.then(
    async () => {
      // Loads what Prisma makes its statements with: whoever signs in first need not wait for it.
      await around.database.prisma.$connect().catch(() => undefined);
      return (await import("./worker")).startWorker(around);
    },
    () => null,
  );
  return async () => {
    stopping.abort();
    await (await started)?.stop();
  };
}
