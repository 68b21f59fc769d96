import { refuseBypassingRole } from "@/server/infra/database-role";
import { onShutdown } from "@/server/infra/shutdown.mjs";
import { surroundings } from "@/server/infra/surroundings";
import { migrateJobs } from "./schema";
import { startWorker } from "./worker";

/** Everything between a process and its first answer: the role checked, the queue's tables, its worker. */
export async function startUp(): Promise<void> {
  const around = surroundings();
  const { database, settings } = around;
  await refuseBypassingRole(database.pool);
  await migrateJobs(settings.databaseUrl);
  // Closed in reverse: the worker finishes what it is at before the connections go.
  onShutdown(async () => {
    await database.prisma.$disconnect();
    await database.pool.end();
  });
  onShutdown(startWorker(around).stop);
}
