import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTenantSession } from "@/server/data/scope";
import { connect } from "@/server/infra/db";
import { buildMember, buildSession, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPopulatedOrganization, type PopulatedOrganization } from "@/server/testing/populated";
import { tenantTables } from "@/server/testing/tenant-tables";

const database = connect(await testDatabase());
const tables = await tenantTables(database);
afterAll(() => database.pool.end());

let ours: PopulatedOrganization;
let theirs: PopulatedOrganization;
beforeAll(async () => {
  ours = await buildPopulatedOrganization(database, "Magpie");
  theirs = await buildPopulatedOrganization(database, "Kestrel");
});

type Row = Record<string, unknown>;
const rowsOf = (table: string, organizationId: string) =>
  inOrganization(database, organizationId, (db) =>
    db.$queryRawUnsafe<Row[]>(`SELECT * FROM "${table}"`),
  );

it("leaves out no table but those of people who belong to no organization yet, and of operation", async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
  );
  const without = rows.filter(({ name }) => !tables.some(({ table }) => table === name));
  expect(without.map(({ name }) => name).sort()).toEqual([
    "_prisma_migrations",
    "identities",
    "rate_limits",
    "sessions",
    "sign_in_links",
    "users",
  ]);
});

describe.each(tables)("$table", ({ table, column }) => {
  it("has row-level security, for its owner too", async () => {
    const { rows } = await database.pool.query(
      "SELECT relrowsecurity AS enabled, relforcerowsecurity AS forced FROM pg_class WHERE oid = $1::regclass",
      [`"${table}"`],
    );
    expect(rows).toEqual([{ enabled: true, forced: true }]);
  });

  it("shows, without any condition, the rows of the organization of the tenant session", async () => {
    for (const { organizationId } of [ours, theirs]) {
      const rows = await rowsOf(table, organizationId);
      expect(new Set(rows.map((row) => row[column]))).toEqual(new Set([organizationId]));
    }
  });

  it("shows nothing without a tenant session", async () => {
    const { rows } = await database.pool.query(`SELECT * FROM "${table}"`);
    expect(rows).toEqual([]);
  });

  it("takes no row of another organization, and gives none away", async () => {
    const [row] = await inOrganization(database, theirs.organizationId, (db) =>
      db.$queryRawUnsafe<{ row: string }[]>(
        `SELECT to_jsonb(t)::text AS row FROM "${table}" t LIMIT 1`,
      ),
    );
    const insert = inOrganization(database, ours.organizationId, (db) =>
      db.$executeRawUnsafe(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`,
        row?.row,
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    const give = inOrganization(database, ours.organizationId, (db) =>
      db.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = $1::uuid`, theirs.organizationId),
    );
    await expect(give).rejects.toThrow(/row-level security/);
  });

  it("lets no change without a condition out of the organization", async () => {
    const before = await rowsOf(table, theirs.organizationId);
    expect(before.length).toBeGreaterThan(0);
    const undone = new Error("undone");
    const deletion = inOrganization(database, ours.organizationId, async (db) => {
      await db.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = "${column}"`);
      const seen = await db.$queryRawUnsafe<Row[]>(`SELECT * FROM "${table}"`);
      expect(new Set(seen.map((row) => row[column]))).toEqual(new Set([ours.organizationId]));
      throw undone;
    });
    await expect(deletion).rejects.toBe(undone);
    expect(await rowsOf(table, theirs.organizationId)).toEqual(before);
  });
});

it("shows a person of two organizations, in the one they entered, nothing of the other", async () => {
  const { prisma } = database;
  const user = await prisma.user.findUniqueOrThrow({ where: { id: ours.lead.userId } });
  await buildMember(database, theirs.organizationId, { email: user.email });
  const { tokenHash } = await buildSession(database, user.id);
  const seen = await prisma.$transaction(async (db) => {
    const session = await openTenantSession(db, {
      sessionTokenHash: tokenHash,
      organizationSlug: ours.slug,
      at: null,
    });
    expect(session.state).toBe("inside");
    const members = await db.member.findMany({ select: { organizationId: true } });
    const organizations = await db.organization.findMany({ select: { id: true } });
    return [...members.map((row) => row.organizationId), ...organizations.map(({ id }) => id)];
  });
  expect(new Set(seen)).toEqual(new Set([ours.organizationId]));
});

it("is not got round by a member, a session or an invitation nobody has", async () => {
  const rows = await database.prisma.$transaction(async (db) => {
    await db.$queryRaw`SELECT set_config('app.user_id', ${randomUUID()}, true),
      set_config('app.invitation', 'nobody', true)`;
    return [
      ...(await db.member.findMany()),
      ...(await db.organization.findMany()),
      ...(await db.invitation.findMany()),
    ];
  });
  expect(rows).toEqual([]);
});

it("shows a person outside of any organization their memberships, and lets them change none", async () => {
  const [seen, changed, deleted] = await database.prisma.$transaction(async (db) => {
    await db.$queryRaw`SELECT set_config('app.user_id', ${ours.lead.userId}, true)`;
    return [
      await db.member.count(),
      await db.$executeRaw`UPDATE members SET role = 'owner'`,
      await db.$executeRaw`DELETE FROM members`,
    ];
  });
  expect(seen).toBeGreaterThan(0);
  expect([changed, deleted]).toEqual([0, 0]);
});
