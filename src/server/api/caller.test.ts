import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { Problem, type ProblemCode } from "@/domain/problem";
import { waitOf } from "@/domain/wait";
import { ifFound, ifSignedIn, nullOnProblem, orRedirect } from "./caller";
import { toTransportError } from "./problem";

const refused = async (code: ProblemCode, values?: Problem["values"]): Promise<string> => {
  throw toTransportError(new Problem(code, values));
};
const failed = async (): Promise<string> => {
  throw new TRPCError({ code: "INTERNAL_SERVER_ERROR" });
};

/** The redirect or status that Next is told, or the message that reaches the error page. */
const outcome = (call: Promise<unknown>) =>
  call.catch((error: Error & { digest?: string }) => error.digest ?? error.message);

const toTooMany = "NEXT_REDIRECT;replace;/api/too-many?next=%2Fhere&seconds=1500;307;";
const toUnavailable = "NEXT_REDIRECT;replace;/api/unavailable?next=%2Fhere;307;";
const toSignIn = "NEXT_REDIRECT;replace;/sign-in?next=%2Fhere;307;";
const toNotFound = "NEXT_HTTP_ERROR_FALLBACK;404";

const reads = {
  "a page": (call: Promise<string>) => orRedirect("/here", call),
  "a page for everybody": (call: Promise<string>) => ifSignedIn("/here", call),
  "a page that a link leads to": (call: Promise<string>) => ifFound("/here", call),
};

describe.each(Object.entries(reads))("%s", (_, ask) => {
  it("shows the answer", async () => {
    expect(await ask(Promise.resolve("answer"))).toBe("answer");
  });

  it("says how long to wait, and that the database is away, and takes neither for an answer", async () => {
    expect(await outcome(ask(refused("tooManyRequests", waitOf(1500))))).toBe(toTooMany);
    expect(await outcome(ask(refused("unavailable")))).toBe(toUnavailable);
  });

  it("leaves what nobody foresaw to the error page", async () => {
    expect(await outcome(ask(failed()))).toBe("INTERNAL_SERVER_ERROR");
    expect(await outcome(ask(Promise.reject(new TypeError("a mistake"))))).toBe("a mistake");
  });
});

it("lets each page do without what it can do without", async () => {
  expect(await outcome(orRedirect("/here", refused("notSignedIn")))).toBe(toSignIn);
  expect(await ifSignedIn("/here", refused("notSignedIn"))).toBeNull();
  expect(await outcome(ifFound("/here", refused("notSignedIn")))).toBe(toSignIn);
  for (const code of ["notFound", "invalidInput"] as const) {
    expect(await outcome(orRedirect("/here", refused(code)))).toBe(toNotFound);
    expect(await outcome(ifSignedIn("/here", refused(code)))).toBe(toNotFound);
    expect(await ifFound("/here", refused(code))).toBeNull();
  }
});

it("takes nothing unforeseen for the database being away", async () => {
  expect(await nullOnProblem(refused("unavailable"), ["unavailable"])).toBeNull();
  expect(await outcome(nullOnProblem(failed(), ["unavailable"]))).toBe("INTERNAL_SERVER_ERROR");
});
