import { TRPCError } from "@trpc/server";
import { Problem, type ProblemCode } from "@/domain/problem";

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

/** For `tooManyRequests`; of every other problem 0. */
export const secondsToWait = ({ code, values }: Problem): number =>
  code === "tooManyRequests" ? Number(values.seconds) || 1 : 0;

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
