import { expect, it } from "vitest";
import { isDatabaseAway, unlessDatabaseAway } from "./database-away";

it("answers null while the database is away, and hides no mistake behind that", async () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(await unlessDatabaseAway(Promise.resolve("ready"))).toBe("ready");
  expect(
    await unlessDatabaseAway(Promise.reject(new Error("asked", { cause: refused }))),
  ).toBeNull();
  await expect(unlessDatabaseAway(Promise.reject(new TypeError("a mistake")))).rejects.toThrow(
    "a mistake",
  );
});

// Real messages, recorded while a database stopped under load and started again.
it.each([
  "terminating connection due to administrator command",
  "terminating connection because of crash of another server process",
  "Raw query failed. Code: `57P01`. Message: `terminating connection due to administrator command`",
  "Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`",
  "Database error. Code: `57P03`. Message: `the database system is shutting down`",
  "the database system is starting up",
  "the database system is not yet accepting connections",
  "the database system is in recovery mode",
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
])("knows by its words that the database is away: %s", (message) => {
  expect(isDatabaseAway(new Error(message))).toBe(true);
});

it.each(["duplicate key value violates unique constraint", "deadlock detected"])(
  "takes nothing else for it: %s",
  (message) => expect(isDatabaseAway(new Error(message))).toBe(false),
);
