import { expect, it } from "vitest";
import { unlessDatabaseAway } from "./database-away";

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
