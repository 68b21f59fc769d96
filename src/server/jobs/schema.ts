import { Logger, runMigrations } from "graphile-worker";
import type pg from "pg";
import { log } from "@/server/infra/log";

/**
 * The logger of graphile-worker, which writes to our log. Its messages name jobs and tasks, never the content of a job.
 */
export const jobsLogger = new Logger(() => (level, message) => {
  const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
  log[levels[level]]({ part: "jobs" }, message);
});

/** Brings the tables of the queue (schema `graphile_worker`) up to date, as the role that will use them. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: jobsLogger });
}
