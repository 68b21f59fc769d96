import { TRPCError } from "@trpc/server";
import { Problem, type ProblemCode } from "@/domain/problem";
import { Prisma } from "@/generated/prisma/client";

/** The one mapping from what went wrong to what a caller is told. */
const transportCodes: Partial<Record<ProblemCode, TRPCError["code"]>> = {
  notSignedIn: "UNAUTHORIZED",
  notFound: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  invalidInput: "BAD_REQUEST",
  tooLarge: "PAYLOAD_TOO_LARGE",
  tooManyRequests: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
};

export function toTransportError(problem: Problem): TRPCError {
  return new TRPCError({ code: transportCodes[problem.code] ?? "CONFLICT", cause: problem });
}

/** Reads the problem back out of a transport error; what nobody foresaw is "unavailable" and tells nothing. */
export function problemOf(error: TRPCError): Problem {
  if (error.cause instanceof Problem) return error.cause;
  switch (error.code) {
    case "BAD_REQUEST":
    case "PARSE_ERROR":
    case "PAYLOAD_TOO_LARGE":
    case "UNSUPPORTED_MEDIA_TYPE":
      return new Problem("invalidInput");
    case "NOT_FOUND":
    case "METHOD_NOT_SUPPORTED":
      return new Problem("notFound");
    default:
      return new Problem("unavailable");
  }
}

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

/** True where the database is away for a while and the same request may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause ? String(cause.code) : "";
    if (lostConnection.has(code)) return true;
    if (/connection (terminated|closed)|can't reach database|timeout exceeded/i.test(cause.message))
      return true;
    if (cause instanceof Prisma.PrismaClientInitializationError) return true;
  }
  return false;
}
