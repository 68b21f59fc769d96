import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildCompany, callAs } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const tooMany = { cause: { code: "tooManyRequests" } };
const keyOf = (sessionTokenHash: string) => `write:${sessionTokenHash}`;

const counted = async (sessionTokenHash: string): Promise<number> => {
  const { rows } = await database.pool.query("SELECT points FROM rate_limits WHERE key = $1", [
    keyOf(sessionTokenHash),
  ]);
  return rows[0]?.points ?? 0;
};

/** As if so many changes had been counted, in a minute that has some of its seconds left. */
const hasCounted = (sessionTokenHash: string, points: number, secondsLeft = 30) =>
  database.pool.query("INSERT INTO rate_limits (key, points, expire) VALUES ($1, $2, $3)", [
    keyOf(sessionTokenHash),
    points,
    Date.now() + secondsLeft * 1000,
  ]);

describe("changes by one session", () => {
  it("are counted, those that are refused as well, and reading is not", async () => {
    const { owner, organization } = await buildCompany(database);
    const rename = (name: string) => owner.call.organization.rename({ organization, name });
    await rename("Harbor Labs");
    await expect(rename("")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const elsewhere = owner.call.organization.rename({ organization: "elsewhere", name: "Ours" });
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
    await owner.call.organization.shell({ organization });
    expect(await counted(owner.sessionTokenHash)).toBe(3);
  });

  it("go on up to the last one of the minute, and then say how long to wait", async () => {
    const company = await buildCompany(database);
    const { owner, organization } = company;
    const rename = (name: string, at = new Date()) =>
      callAs(database, owner.sessionTokenHash, at).organization.rename({ organization, name });
    await hasCounted(owner.sessionTokenHash, 239);
    await rename("The last one");
    const refused = await rename("One too many").catch((error: unknown) => error);
    expect(refused).toMatchObject({
      cause: { code: "tooManyRequests", values: { seconds: expect.any(Number) } },
    });
    await expect(rename("")).rejects.toMatchObject(tooMany);
    const { name } = (await owner.call.organization.shell({ organization })).organization;
    expect(name).toBe("The last one");

    const colleague = await company.person("Ada", { role: "admin" });
    await colleague.call.organization.rename({ organization, name: "Another's" });

    await rename("A minute later", new Date(Date.now() + 31_000));
    expect(await counted(owner.sessionTokenHash)).toBe(1);
  });
});
