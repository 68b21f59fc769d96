import { connect, type Database } from "@/server/infra/db";

/** Opens a database outside vitest, with a function that closes it. */
export function openDatabase(url: string): { database: Database; close: () => Promise<void> } {
  const database = connect(url);
  return {
    database,
    async close() {
      await database.prisma.$disconnect();
      await database.pool.end();
    },
  };
}
