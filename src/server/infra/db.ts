import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "./env.mjs";
import { poolFor } from "./pool";

export type Transaction = Prisma.TransactionClient;

const poolSize = 10;

/** A client with its pool for one database. The application has one; tests and benchmarks make their own. */
export function connect(databaseUrl: string) {
  const pool = poolFor(databaseUrl, poolSize);
  const statementNames = new Map<string, string>();
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, {
      // PostgreSQL plans a named statement once for each connection. Their number is bounded by the SQL texts of the
      // code.
      statementNameGenerator: ({ sql }) => {
        let name = statementNames.get(sql);
        if (!name && statementNames.size < 500) {
          name = `s${statementNames.size}`;
          statementNames.set(sql, name);
        }
        return name ?? "";
      },
    }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  return { prisma, pool };
}

export type Database = ReturnType<typeof connect>;

// Next's development server evaluates modules again after each change, and must not make another pool each time.
const globalCache = globalThis as typeof globalThis & { backcastDatabase?: Database };

export function database(): Database {
  globalCache.backcastDatabase ??= connect(env().databaseUrl);
  return globalCache.backcastDatabase;
}
