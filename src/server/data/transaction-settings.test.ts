import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { connect, type Database } from "@/server/infra/db";
import { bindOrganization } from "@/server/infra/sql-functions";
import { hashToken, newToken } from "@/server/infra/tokens";
import { buildMember, buildSession } from "@/server/testing/builders";
import { buildCompany, buildVisitor } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { bindByInvitation } from "./invitations";
import { openTenantSession } from "./scope";

/**
 * Checks that the viewer and the organization are set for one transaction only. A setting that stayed on a connection
 * would apply to the next request on that connection.
 */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const settings = ["app.user_id", "app.organization_id", "app.invitation"];

/** The settings on the connections of the pool while no transaction runs. */
async function remainingSettings({ pool }: Database): Promise<string[]> {
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  const found: string[] = [];
  for (const client of clients)
    for (const setting of settings) {
      const { rows } = await client.query("SELECT current_setting($1, true) AS value", [setting]);
      if (rows[0]?.value) found.push(`${setting} ${rows[0].value}`);
    }
  for (const client of clients) client.release();
  return found;
}

const cases: readonly [what: string, work: () => Promise<unknown>][] = [
  [
    "entering by session",
    async () => {
      const { owner, organization: organizationSlug } = await buildCompany(database);
      const { sessionTokenHash } = owner;
      const session = await database.prisma.$transaction((db) =>
        openTenantSession(db, { sessionTokenHash, organizationSlug, at: new Date() }),
      );
      expect(session.state).toBe("inside");
    },
  ],
  [
    "entering nowhere by session",
    async () => {
      const { userId } = await buildVisitor(database);
      const { tokenHash: sessionTokenHash } = await buildSession(database, userId);
      const session = await database.prisma.$transaction((db) =>
        openTenantSession(db, { sessionTokenHash, organizationSlug: null, at: new Date() }),
      );
      expect(session.state).toBe("outside");
    },
  ],
  [
    "entering by invitation",
    async () => {
      const { organizationId, owner, inside } = await buildCompany(database);
      const email = `${randomUUID()}@new.test`;
      const member = await buildMember(database, organizationId, { email, userId: null });
      const tokenHash = hashToken(newToken());
      await inside((db) =>
        db.invitation.create({
          data: {
            organizationId,
            memberId: member.id,
            invitedById: owner.memberId,
            tokenHash,
            expiresAt: new Date(Date.now() + 60_000),
          },
        }),
      );
      const held = await database.prisma.$transaction((db) => bindByInvitation(db, tokenHash));
      expect(held?.organizationId).toBe(organizationId);
    },
  ],
  [
    "creating an organization",
    async () => {
      const visitor = await buildVisitor(database, { name: "Nadia" });
      await visitor.call.organization.create({ id: randomUUID(), name: `Left ${randomUUID()}` });
    },
  ],
  [
    "looking at one's own organizations, and changing one's name in them",
    async () => {
      const { owner } = await buildCompany(database);
      await owner.call.organization.mine({});
      await owner.call.account.updateProfile({
        name: "Olivia Hart",
        timeZone: "UTC",
        locale: null,
      });
    },
  ],
  [
    "the worker's binding to an organization",
    async () => {
      const { organizationId } = await buildCompany(database);
      await database.prisma.$transaction((db) => bindOrganization(db, organizationId));
    },
  ],
];

it.each(cases)("nothing stays on a connection after %s", async (_, work) => {
  await work();
  expect(await remainingSettings(database)).toEqual([]);
});
