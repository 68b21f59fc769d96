import { TRPCError } from "@trpc/server";
import { Problem, type ProblemCode } from "@/domain/problem";

/** The transport codes of some problems; every other problem is a conflict. */
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

/** The seconds to wait for `tooManyRequests`; 0 for every other problem. */
export const secondsToWait = ({ code, values }: Problem): number =>
  code === "tooManyRequests" ? Number(values.seconds) || 1 : 0;

/** Reads the problem from a transport error. An unexpected error becomes "unavailable", without details. */
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
