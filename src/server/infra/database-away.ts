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

/** What the driver says without a code; the second where a connection ends between two statements of a transaction. */
const lostMessages =
  /connection (terminated|closed)|is not queryable|can't reach database|timeout (exceeded|expired)/i;

/** True where the database is away for a while and the same request may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    if (lostConnection.has(code)) return true;
    if (lostMessages.test(cause.message)) return true;
    if (cause instanceof Prisma.PrismaClientInitializationError) return true;
  }
  return false;
}
