import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "@/domain/goal/audience";
import { Problem } from "@/domain/problem";
import { connect } from "@/server/infra/db";
import { build, rowsOf } from "@/server/infra/typed-sql";
import { goalActs } from "@/server/policy/goal";
import {
  type Actors,
  buildActors,
  buildSharedGoals,
  insiders,
  outsiders,
} from "@/server/testing/actors";
import { buildGoal, buildMember, buildMentorship, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { audienceSets, columnOf, goalRights } from "@/server/testing/rights";
import { openGoal } from "./goal-access";
import { openTenantSession, type Scope, scopeOf } from "./scope";
import { readableGoals } from "./visibility";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

type SharedGoal = { id: string; audiences: Audience[] };
let actors: Actors;
let goals: { owner: SharedGoal[]; reassigned: SharedGoal[] };

const sharedGoals = (ownerId: string) =>
  buildSharedGoals(database, actors.organizationId, ownerId, audienceSets);

beforeAll(async () => {
  actors = await buildActors(database);
  goals = {
    owner: await sharedGoals(actors.owner.memberId),
    reassigned: await sharedGoals(actors.reassigned.memberId),
  };
  await actors.nameGoals(goals.owner.map(({ id }) => id));
});

const inside = <T>(sessionTokenHash: string, work: (scope: Scope) => Promise<T>, at = actors.at) =>
  database.prisma.$transaction(async (db) => {
    const request = { sessionTokenHash, organizationSlug: actors.slug, at };
    const session = await openTenantSession(db, request);
    if (session.state !== "inside") throw new Error("This actor is meant to be inside.");
    return work(scopeOf(db, session.viewer, at));
  });

const outcomeOf = (opened: Promise<unknown>) =>
  opened.then(
    () => "open",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

const readable = async ({ db, viewer, at }: Scope): Promise<Set<string>> => {
  const goals = build
    .selectFrom("goals as g")
    .innerJoin("members as o", (join) =>
      join.onRef("o.organization_id", "=", "g.organization_id").onRef("o.id", "=", "g.owner_id"),
    )
    .select("g.id")
    .where(readableGoals(viewer.memberId, at));
  const rows = await rowsOf(db, goals);
  return new Set(rows.map(({ id }) => id));
};

describe.each(insiders)("%s", (name) => {
  it("opens every goal as the table says, for each set of audiences and each act", async () => {
    const actor = actors.actors[name];
    await inside(actor.sessionTokenHash, async (scope) => {
      for (const { id, audiences } of goals[actor.towards]) {
        const rights = goalRights([columnOf[name]], audiences);
        for (const act of goalActs) {
          const expected = rights.has(act) ? "open" : rights.has("read") ? "forbidden" : "notFound";
          const what = `${act} of a goal shared with ${audiences.join(" + ") || "nobody"}`;
          expect(await outcomeOf(openGoal(scope, id, act)), what).toBe(expected);
        }
      }
    });
  });

  it("is listed exactly what it can read", async () => {
    const actor = actors.actors[name];
    const listed = await inside(actor.sessionTokenHash, readable);
    for (const { id, audiences } of goals[actor.towards])
      expect(listed.has(id), audiences.join(" + ") || "nobody").toBe(
        goalRights([columnOf[name]], audiences).has("read"),
      );
  });
});

it.each(outsiders)("%s does not get in at all", async (name) => {
  const { sessionTokenHash } = actors.outsiders[name];
  const session = await database.prisma.$transaction((db) =>
    openTenantSession(db, {
      sessionTokenHash: sessionTokenHash ?? "",
      organizationSlug: actors.slug,
      at: actors.at,
    }),
  );
  expect(session.state).toBe(name === "nobody" ? "signedOut" : "outside");
});

describe("what was there", () => {
  const everywhere: Audience[] = ["manager", "chain", "mentors", "team", "organization"];

  it.each(insiders)("is gone for %s once the goal is deleted", async (name) => {
    const actor = actors.actors[name];
    const { id } = await buildGoal(database, actors.organizationId, {
      ownerId: actors[actor.towards].memberId,
      audiences: everywhere,
    });
    await inOrganization(database, actors.organizationId, (db) =>
      db.goal.updateMany({ where: { id }, data: { deletedAt: new Date() } }),
    );
    await inside(actor.sessionTokenHash, async (scope) => {
      expect(await outcomeOf(openGoal(scope, id, "read"))).toBe("notFound");
      expect((await readable(scope)).has(id)).toBe(false);
    });
  });
});

describe("the last day of a mentorship", () => {
  /** At this time the date is already tomorrow on Kiritimati, and still yesterday on Pago Pago. */
  const at = new Date();
  at.setUTCHours(10, 30, 0, 0);
  const dayUtc = (offset: number) =>
    new Date(at.getTime() + offset * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

  it.each([
    ["has passed where the mentee's day began before", "Pacific/Kiritimati", 0, "notFound"],
    ["lasts to the end of the mentee's own day", "Pacific/Kiritimati", 1, "open"],
    ["is not over where the mentee's day ends later", "Pacific/Pago_Pago", -1, "open"],
  ] as const)("%s", async (_, timeZone, offset, expected) => {
    const { organizationId } = actors;
    const email = `${randomUUID()}@zones.test`;
    const mentee = await buildMember(database, organizationId, { email, timeZone });
    const { memberId: mentorId, sessionTokenHash } = actors.actors.otherMember;
    await buildMentorship(database, organizationId, {
      mentorId,
      menteeId: mentee.id,
      endsOn: dayUtc(offset),
    });
    const { id } = await buildGoal(database, organizationId, {
      ownerId: mentee.id,
      audiences: ["mentors"],
    });
    await inside(
      sessionTokenHash,
      async (scope) => {
        expect(await outcomeOf(openGoal(scope, id, "read"))).toBe(expected);
        expect((await readable(scope)).has(id)).toBe(expected === "open");
      },
      at,
    );
  });
});
