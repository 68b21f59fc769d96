import { setTimeout as pause } from "node:timers/promises";
import { type Runner, run } from "graphile-worker";
import { clearEndedLimits } from "@/server/data/rate-limits";
import type { ApplicationContext } from "@/server/infra/application-context";
import { log } from "@/server/infra/log";
import { poolFor } from "@/server/infra/pool";
import { fanOut } from "./fan-out";
import { sendQueuedMail } from "./mail";
import { jobsLogger } from "./schema";

const concurrency = 2;
const pauseAfterFailureMilliseconds = 2_000;

/**
 * Processes the queue in this process until it is stopped. The runner gives up when the database is away for long, and
 * is then started again, as often as necessary. A job that was interrupted is taken over by any server once its lock
 * has expired.
 */
export function startWorker(application: ApplicationContext): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const pool = poolFor(application.settings.databaseUrl, concurrency + 2);
  let runner: Runner | null = null;
  const ended = keepRunning();

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        runner = await run({
          pgPool: pool,
          concurrency,
          noHandleSignals: true,
          logger: jobsLogger,
          taskList: {
            fanOut: (payload) => fanOut(application.database, payload),
            mail: (payload) => sendQueuedMail(application, payload),
            clearLimits: () => clearEndedLimits(application.database.prisma),
          },
          crontab: "*/15 * * * * clearLimits",
        });
        // The worker may have been stopped while the runner was starting.
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        log.warn({ err: error }, "the queue's worker stopped and will be started again");
      }
      runner = null;
      await pause(pauseAfterFailureMilliseconds, null, { signal: stopping.signal }).catch(() => {});
    }
  }

  return {
    async stop() {
      stopping.abort();
      // This rejects when the runner is already stopping by itself.
      await runner?.stop().catch(() => undefined);
      await ended;
      await pool.end();
    },
  };
}
