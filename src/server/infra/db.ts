import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "./env.mjs";
import { poolFor } from "./pool";

export type Transaction = Prisma.TransactionClient;

const poolSize = 10;

/** A client with its pool, for one database. The application has one; tests and benches make their own. */
export function connect(databaseUrl: string) {
  const pool = poolFor(databaseUrl, poolSize);
  const statementNames = new Map<string, string>();
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, {
      // Named statements are planned once a connection. Their number is bounded: the code's own SQL texts.
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

// Next's development server evaluates modules again on each change; the pool must not multiply.
const globalCache = globalThis as typeof globalThis & { backcastDatabase?: Database };

export function database(): Database {
  globalCache.backcastDatabase ??= connect(env().databaseUrl);
  return globalCache.backcastDatabase;
}
