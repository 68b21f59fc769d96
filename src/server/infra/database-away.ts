import { Prisma } from "@/generated/prisma/client";

const lostConnection = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08006",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
]);

/**
 * The messages of the driver and the server where no code reaches us: when a connection ends between two statements of
 * a transaction, or in errors that Prisma wraps.
 */
const lostMessages = new RegExp(
  [
    "connection (terminated|closed)",
    "closed the connection",
    "terminating connection",
    "database system is (starting up|shutting down|not yet accepting connections|in recovery mode)",
    "is not queryable",
    "can't reach database",
    "timeout (exceeded|expired)",
  ].join("|"),
  "i",
);

/** Whether the error means that the database is away for a while, so that the same request may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    if (lostConnection.has(code)) return true;
    if (lostMessages.test(cause.message)) return true;
    if (cause instanceof Prisma.PrismaClientInitializationError) return true;
  }
  return false;
}

/** The result of a query, or null while the database is away. Any other error is thrown. */
export async function unlessDatabaseAway<T>(query: Promise<T>): Promise<T | null> {
  try {
    return await query;
  } catch (error) {
    if (isDatabaseAway(error)) return null;
    throw error;
  }
}
