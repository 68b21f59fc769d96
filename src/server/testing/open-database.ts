import { connect, type Database } from "@/server/infra/db";

/** For those who are not run by vitest: a client that they close themselves. */
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
