import pino from "pino";
import { describe, expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { logOptions } from "./log";

function written(...entry: [object, string]): string {
  let line = "";
  pino(logOptions, { write: (text: string) => (line += text) }).error(...entry);
  return line;
}

const address = "nora@example.com";
const token = "q3Zt0vXh1mJfYb7sKcR2uNw8LpE5aGdT6iOyVxHzM9Q";

describe("a line of the log", () => {
  it("blots out what is named as somebody's own", () => {
    const line = written({ email: address, cookie: token, comment: { body: "my words" } }, "x");
    for (const own of [address, token, "my words"]) expect(line).not.toContain(own);
  });

  it.each([
    [
      "a database's",
      Object.assign(new Error("duplicate key"), {
        code: "23505",
        detail: `Key (email)=(${address}) already exists.`,
        client: { password: "secret", query: `SELECT '${address}'` },
      }),
    ],
    [
      "a mail server's",
      Object.assign(new Error(`550 <${address}> unknown`), { rejected: [address] }),
    ],
    [
      "Prisma's",
      new Prisma.PrismaClientValidationError(`email: "${address}"`, { clientVersion: "7" }),
    ],
    [
      "one that quotes an address with a space",
      new Error(`550 "Nora ${address.replace("@", '"@')}`),
    ],
    ["one with a cause", new Error("outer", { cause: new Error(`Key (email)=(${address})`) })],
    ["one about a link", new Error(`no link ${token}`)],
    ["what is no error", { message: address }],
  ])("names an error without what it was about: %s", (_, err) => {
    const line = written({ err }, "failed");
    for (const own of [address, token, "secret"]) expect(line).not.toContain(own);
  });

  it("has no address or token in its message, whoever wrote it", () => {
    const line = written({}, `Failed task 'mail' with '550 <${address}> unknown', link ${token}`);
    expect(JSON.parse(line).msg).toBe(
      "Failed task 'mail' with '550 <[address]> unknown', link [token]",
    );
  });

  it("has nothing of a value whose end is cut off", () => {
    const { msg } = JSON.parse(written({}, "Key (name)=(Nora Oka"));
    expect(msg).toBe("Key (name)=([value])");
  });

  it.each(["a", "=("])("is soon written, however long a text of nothing but %s is", (part) => {
    expect(written({}, part.repeat(300_000))).not.toBe("");
  });

  it("keeps what helps to find the fault", () => {
    const error = Object.assign(new Error("duplicate key"), { code: "23505" });
    const { err, requestId } = JSON.parse(written({ err: error, requestId: "r-12345678" }, "x"));
    expect(requestId).toBe("r-12345678");
    expect(err).toMatchObject({ type: "Error", code: "23505", message: "duplicate key" });
    expect(err.stack[0]).toContain("log.test.ts");
  });
});
