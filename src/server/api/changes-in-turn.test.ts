import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildCompany } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

it("changes of one person at once hold one connection, and those of others go on", async () => {
  const { owner, organization } = await buildCompany(database);
  const other = await buildCompany(database);
  await owner.call.organization.shell({ organization });
  const renames = Array.from({ length: 60 }, (_, i) =>
    owner.call.organization.rename({ organization, name: `Name ${i}` }),
  );
  // If so many changes waited in the database, the pool would have no connection left.
  let most = 0;
  const counting = setInterval(() => {
    most = Math.max(most, database.pool.totalCount - database.pool.idleCount);
  }, 1);
  for (let attempt = 0; attempt < 5; attempt++)
    await other.owner.call.organization.shell({ organization: other.organization });
  await Promise.all(renames);
  clearInterval(counting);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2);
  const { name } = (await owner.call.organization.shell({ organization })).organization;
  expect(name).toBe("Name 59");
});

it("more changes at once than a browser sends are asked to come again in a second", async () => {
  const { owner, organization } = await buildCompany(database);
  const responses = await Promise.all(
    Array.from({ length: 120 }, (_, i) =>
      owner.call.organization.rename({ organization, name: `Name ${i}` }).then(
        () => "done",
        (error) => error.cause?.code,
      ),
    ),
  );
  expect(responses.filter((one) => one === "tooManyRequests")).toHaveLength(19);
  expect(responses.filter((one) => one === "done")).toHaveLength(101);
});
