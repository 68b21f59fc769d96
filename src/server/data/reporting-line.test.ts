import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { connect, type Transaction } from "@/server/infra/db";
import { buildOrganization, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { lockPeople } from "./reporting-line";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

it("keeps out others who change people, and nobody else", async () => {
  const slug = `org-${randomUUID()}`;
  const { id: organizationId } = await buildOrganization(database, { slug });
  /** The outcome of another transaction's statement while people are being changed. */
  const meanwhile = (work: (db: Transaction) => Promise<unknown>) =>
    inOrganization(database, organizationId, async (db) => {
      await lockPeople({ db, organizationId });
      return inOrganization(database, organizationId, async (other) => {
        await other.$executeRaw`SET LOCAL lock_timeout = '300ms'`;
        await work(other);
      }).then(
        () => "done",
        (error) => (/lock timeout/.test(String(error)) ? "waits" : String(error)),
      );
    });
  expect(await meanwhile((db) => lockPeople({ db, organizationId }))).toBe("waits");
  expect(
    await meanwhile((db) => db.ladder.create({ data: { organizationId, name: "Ladder" } })),
  ).toBe("done");
});
