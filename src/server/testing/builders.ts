import { randomUUID } from "node:crypto";
import { generateKeyBetween } from "fractional-indexing";
import type { Audience } from "@/domain/goal/audience";
import type { Prisma } from "@/generated/prisma/client";
import type { Database, Transaction } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import type { MemberRole } from "@/server/policy/member";
import { riskData, risksOf } from "./plan-risk";

/**
 * The builders for the demo's data, tests, end-to-end tests and benchmarks. They write rows directly, so that a test
 * can begin in any state; the effects of a change of state are the commands' concern.
 */

/** Runs work in a transaction bound to the organization, like those of the application. */
export function inOrganization<T>(
  { prisma }: Database,
  organizationId: string,
  work: (db: Transaction) => Promise<T>,
): Promise<T> {
  return prisma.$transaction(
    async (db) => {
      await db.$queryRaw`SELECT set_config('app.organization_id', ${organizationId}, true)`;
      return work(db);
    },
    { timeout: 120_000 },
  );
}

export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export async function buildOrganization(
  database: Database,
  given: { slug: string; name?: string; fiscalYearStartMonth?: number },
) {
  const id = randomUUID();
  return inOrganization(database, id, (db) =>
    db.organization.create({ data: { id, name: given.name ?? given.slug, ...given } }),
  );
}

export async function buildUser(
  { prisma }: Database,
  given: { email: string; name?: string; timeZone?: string },
) {
  return prisma.user.upsert({
    where: { email: given.email },
    update: {},
    create: {
      email: given.email,
      name: given.name ?? given.email.split("@")[0] ?? "",
      timeZone: given.timeZone ?? "UTC",
    },
  });
}

/** Builds an active member with a user; with `userId: null`, an invited one. */
export async function buildMember(
  database: Database,
  organizationId: string,
  given: {
    email: string;
    name?: string;
    role?: MemberRole;
    managerId?: string | null;
    userId?: null;
    timeZone?: string;
    deactivatedAt?: Date;
  },
) {
  const { userId: without, timeZone, ...fields } = given;
  const user = without === null ? null : await buildUser(database, { ...given, timeZone });
  return inOrganization(database, organizationId, (db) =>
    db.member.create({
      data: {
        ...fields,
        organizationId,
        userId: user?.id ?? null,
        name: given.name ?? given.email.split("@")[0] ?? "",
        joinedAt: user ? new Date() : null,
      },
    }),
  );
}

export function buildConsent(
  database: Database,
  organizationId: string,
  memberId: string,
  managerId: string,
) {
  return inOrganization(database, organizationId, (db) =>
    db.managerConsent.create({ data: { organizationId, memberId, managerId } }),
  );
}

export function buildMentorship(
  database: Database,
  organizationId: string,
  given: {
    mentorId: string;
    menteeId: string;
    askedById?: string;
    state?: "asked" | "active" | "ended";
    endsOn?: string;
    goalIds?: string[];
  },
) {
  const { mentorId, menteeId, state = "active", goalIds } = given;
  return inOrganization(database, organizationId, (db) =>
    db.mentorship.create({
      data: {
        organizationId,
        mentorId,
        menteeId,
        askedById: given.askedById ?? menteeId,
        acceptedAt: state === "asked" ? null : new Date(),
        endedAt: state === "ended" ? new Date() : null,
        endsOn: given.endsOn ? day(given.endsOn) : null,
        limitedToGoals: goalIds !== undefined,
        goals: { create: (goalIds ?? []).map((goalId) => ({ goalId })) },
      },
    }),
  );
}

export function buildGoal(
  database: Database,
  organizationId: string,
  given: {
    ownerId: string;
    statement?: string;
    intent?: string;
    audiences?: Audience[];
    targetDate?: string;
    targetRungId?: string | null;
  },
) {
  const statement = given.statement ?? "Advance from Team Lead to Director";
  return inOrganization(database, organizationId, (db) =>
    db.goal.create({
      data: {
        organizationId,
        ownerId: given.ownerId,
        statement,
        intent: given.intent ?? statement,
        audiences: given.audiences ?? [],
        targetDate: day(given.targetDate ?? "2028-12-31"),
        targetRungId: given.targetRungId ?? null,
      },
    }),
  );
}

/** A tree as a test writes it: siblings in the order of time, the earliest first. */
export type Sketch = {
  title: string;
  kind?: "milestone" | "step";
  dueOn?: string;
  durationDays?: number;
  doneOn?: string;
  rungId?: string;
  children?: Sketch[];
};

/** Writes a whole tree, and the risk of the goal's plan with it. Returns the ids by title. */
export async function buildTree(
  database: Database,
  goal: { organizationId: string; id: string; ownerId: string },
  sketches: Sketch[],
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const nodes: Prisma.NodeCreateManyInput[] = [];
  const completions: { nodeId: string; doneOn: string }[] = [];
  const waiting: { parentId: string | null; siblings: Sketch[] }[] = [
    { parentId: null, siblings: sketches },
  ];
  for (let level = waiting.shift(); level; level = waiting.shift()) {
    let rank: string | null = null;
    for (const sketch of level.siblings) {
      const id = randomUUID();
      rank = generateKeyBetween(rank, null);
      ids[sketch.title] = id;
      nodes.push({
        organizationId: goal.organizationId,
        goalId: goal.id,
        id,
        parentId: level.parentId,
        kind: sketch.kind ?? (sketch.children ? "milestone" : "step"),
        title: sketch.title,
        rank,
        rungId: sketch.rungId ?? null,
        dueOn: sketch.dueOn ? day(sketch.dueOn) : null,
        durationDays: sketch.durationDays ?? null,
      });
      if (sketch.doneOn) completions.push({ nodeId: id, doneOn: sketch.doneOn });
      if (sketch.children) waiting.push({ parentId: id, siblings: sketch.children });
    }
  }
  await inOrganization(database, goal.organizationId, async (db) => {
    await db.node.createMany({ data: nodes });
    await db.completion.createMany({
      data: completions.map(({ nodeId, doneOn }) => ({
        organizationId: goal.organizationId,
        nodeId,
        completedOn: day(doneOn),
        completedById: goal.ownerId,
      })),
    });
    await writeRisk(db, goal.organizationId, goal.id);
  });
  return ids;
}

/** Writes the risk of a goal's plan, as a change by the application would have. */
async function writeRisk(db: Transaction, organizationId: string, goalId: string): Promise<void> {
  const found = await db.goal.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: goalId } },
  });
  const node = await db.node.findMany({ where: { organizationId, goalId, deletedAt: null } });
  const nodeIds = node.map(({ id }) => id);
  const completion = await db.completion.findMany({
    where: { organizationId, nodeId: { in: nodeIds } },
  });
  const today = new Date().toISOString().slice(0, 10);
  const risk = risksOf({ goal: [found], node, completion }, today).get(goalId);
  await db.goal.updateMany({ where: { organizationId, id: goalId }, data: riskData(risk) });
}

/** Builds a session for a user. Returns the cookie's token and its hash. */
export async function buildSession({ prisma }: Database, userId: string) {
  const token = newToken();
  const tokenHash = hashToken(token);
  await prisma.session.create({ data: { userId, tokenHash } });
  return { token, tokenHash };
}
