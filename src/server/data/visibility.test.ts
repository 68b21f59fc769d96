import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { Problem } from "@/domain/problem";
import { connect } from "@/server/infra/db";
import { build, rowsOf } from "@/server/infra/typed-sql";
import { testDatabase } from "@/server/testing/database";
import { oracle } from "@/server/testing/oracle";
import {
  type RandomOrganization,
  randomOrganization,
  writeOrganization,
} from "@/server/testing/random-organization";
import { openGoal } from "./goal-access";
import { openTenantSession, type Scope, scopeOf } from "./scope";
import { readableGoals } from "./visibility";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

class RolledBack extends Error {}

/** Runs work in a transaction that is rolled back. */
async function withOrganization(
  given: RandomOrganization,
  work: (openSessionOf: (sessionTokenHash: string) => Promise<Scope | null>) => Promise<void>,
) {
  const run = database.prisma.$transaction(
    async (db) => {
      await writeOrganization(db, given);
      await work(async (sessionTokenHash) => {
        await db.$queryRaw`SELECT set_config('app.organization_id', '', true)`;
        const { slug: organizationSlug, at } = given;
        const session = await openTenantSession(db, { sessionTokenHash, organizationSlug, at });
        return session.state === "inside" ? scopeOf(db, session.viewer, at) : null;
      });
      throw new RolledBack();
    },
    { timeout: 60_000 },
  );
  await run.catch((error) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}

const abilities = (scope: Scope, goalId: string): Promise<ReadonlySet<string>> =>
  openGoal(scope, goalId, "read").then(
    (access) => access.abilities,
    (error) =>
      error instanceof Problem && error.code === "notFound" ? new Set() : Promise.reject(error),
  );

it("comes to the same by predicate, by gate and by the plainest reckoning, whatever the organization", async () => {
  await fc.assert(
    fc.asyncProperty(randomOrganization, async (organization) => {
      const { members, goals } = organization;
      const rightsOf = oracle(organization);
      await withOrganization(organization, async (openSessionOf) => {
        for (const viewer of members) {
          const scope = await openSessionOf(viewer.sessionTokenHash);
          expect(scope !== null).toBe(viewer.active);
          if (!scope) continue;
          const expected = goals.map((goal) => ({ id: goal.id, acts: rightsOf(goal, viewer) }));
          const listed = await rowsOf(
            scope.db,
            build
              .selectFrom("goals as g")
              .innerJoin("members as o", (join) =>
                join
                  .onRef("o.organization_id", "=", "g.organization_id")
                  .onRef("o.id", "=", "g.owner_id"),
              )
              .select("g.id")
              .where(readableGoals(scope.viewer.memberId, scope.at)),
          );
          expect(new Set(listed.map(({ id }) => id))).toEqual(
            new Set(expected.filter(({ acts }) => acts.has("read")).map(({ id }) => id)),
          );
          for (const { id, acts } of expected) expect(await abilities(scope, id)).toEqual(acts);
        }
      });
    }),
    { numRuns: 60, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  );
}, 120_000);
