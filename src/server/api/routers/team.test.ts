import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { planChangeSchema } from "@/domain/node/change";
import { connect } from "@/server/infra/db";
import { buildConsent, buildGoal, buildSession, buildTree, day } from "@/server/testing/builders";
import { buildCompany, callAs } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { buildLadder, buildPosition } from "@/server/testing/ladders";
import { statementsOf } from "@/server/testing/statements";
import { seedScale } from "../../../../prisma/seed";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const fromToday = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Daniel is above Maya and Ben, Maya above Ruth. All but Ben have consented to Daniel. */
async function buildTeam() {
  const company = await buildCompany(database);
  const { organization, organizationId, inside } = company;
  const daniel = await company.person("Daniel");
  const maya = await company.person("Maya", { managerId: daniel.memberId });
  const ben = await company.person("Ben", { managerId: daniel.memberId });
  const ruth = await company.person("Ruth", { managerId: maya.memberId });
  for (const member of [maya, ruth])
    await buildConsent(database, organizationId, member.memberId, daniel.memberId);

  const plan = async (
    owner: typeof maya,
    given: Partial<Parameters<typeof buildGoal>[2]>,
    steps: Parameters<typeof buildTree>[2],
  ) => {
    const goal = await buildGoal(database, organizationId, {
      ownerId: owner.memberId,
      targetDate: fromToday(400),
      ...given,
    });
    const ids = await buildTree(database, goal, steps);
    return { goal, ids };
  };
  const say = (
    goalId: string,
    author: typeof maya,
    body: string,
    given: { threadId?: string; audience?: "owner"; at?: Date } = {},
  ) =>
    inside((db) =>
      db.comment.create({
        data: {
          organizationId,
          goalId,
          authorId: author.memberId,
          body,
          threadId: given.threadId ?? null,
          audience: given.audience ?? "readers",
          createdAt: given.at ?? new Date(),
        },
      }),
    );
  const team = async (viewer = daniel) => viewer.call.team.overview({ organization });
  const groupsOf = async (viewer = daniel) =>
    Object.fromEntries((await team(viewer)).people.map(({ name, group }) => [name, group]));
  return { ...company, daniel, maya, ben, ruth, plan, say, team, groupsOf };
}

const calm = [{ title: "A step in a year", dueOn: fromToday(350), durationDays: 10 }];

describe("a team", () => {
  it("is everybody below with rung and way, and what each shares", async () => {
    const { organizationId, daniel, maya, plan, team, owner } = await buildTeam();
    const rungs = await buildLadder(database, organizationId);
    await buildPosition(database, organizationId, {
      memberId: maya.memberId,
      rungId: rungs["Team Lead"] ?? "",
      startedOn: "2024-02-01",
    });
    const { ids } = await plan(
      maya,
      { audiences: ["manager"], targetRungId: rungs["Senior Manager"] ?? null },
      [
        { title: "Done", dueOn: fromToday(-10), durationDays: 10, doneOn: fromToday(-12) },
        { title: "Next", dueOn: fromToday(100), durationDays: 30 },
      ],
    );
    const { direct, further, people, nextCursor } = await team();
    expect([direct, further, nextCursor]).toEqual([2, 1, null]);
    const [first] = people;
    expect(first).toMatchObject({
      name: "Maya",
      group: "onTrack",
      hasConsented: true,
      currentRung: { name: "Team Lead", since: "2024-02-01" },
    });
    expect(first?.path.map(({ state }) => state)).toEqual(["current", "target", "ahead"]);
    expect(first?.goals[0]).toMatchObject({
      progress: { percent: 50, done: 1, total: 2 },
      fits: true,
      spareDays: 71,
      lateCount: 0,
      next: { nodeId: ids.Next, startBy: fromToday(71) },
      waiting: null,
      changes: null,
    });
    expect((await team(owner)).people).toEqual([]);
    expect(
      await daniel.call.team
        .overview({ organization: (await buildTeam()).organization })
        .catch((error) => error.code),
    ).toBe("NOT_FOUND");
  });

  it("lists who shares nothing and who has not said yes, and shows nothing of theirs", async () => {
    const { organizationId, maya, ben, plan, team } = await buildTeam();
    // A consent to another manager does not count for this one.
    await buildConsent(database, organizationId, ben.memberId, maya.memberId);
    await plan(maya, { audiences: [] }, calm);
    await plan(ben, { audiences: ["manager", "chain"] }, calm);
    const { people } = await team();
    expect(people.map(({ name, hasConsented, goals }) => [name, hasConsented, goals])).toEqual([
      ["Maya", true, []],
      ["Ruth", true, []],
      ["Ben", false, []],
    ]);
  });

  it("shows the three goals with the nearest targets of those that are shared, and how many more there are", async () => {
    const { maya, plan, team } = await buildTeam();
    for (const days of [500, 200, 400, 300])
      await plan(maya, { audiences: ["chain"], targetDate: fromToday(days) }, calm);
    await plan(maya, { audiences: [], targetDate: fromToday(100) }, calm);
    const person = (await team()).people.find(({ name }) => name === "Maya");
    expect(person?.goals.map(({ targetDate }) => targetDate)).toEqual(
      [200, 300, 400].map(fromToday),
    );
    expect(person?.moreGoals).toBe(1);
  });

  it("counts by the steps that are open: with a date of their own or by the goal's, and not those done or deleted", async () => {
    const { daniel, maya, ruth, ben, organization, organizationId, plan, team } = await buildTeam();
    await buildConsent(database, organizationId, ben.memberId, daniel.memberId);
    const late = { title: "Late", dueOn: fromToday(-3), durationDays: 5 };
    await plan(maya, { audiences: ["chain"] }, [{ ...late, doneOn: fromToday(-4) }, ...calm]);
    const { goal, ids } = await plan(ben, { audiences: ["chain"] }, [late, ...calm]);
    const counts = async () => (await team()).counts;
    expect(await counts()).toEqual({ waiting: 0, slipping: 1, onTrack: 2 });
    await ben.call.node.change({
      ...{ organization, goalId: goal.id, madeBy: ben.memberId },
      change: { type: "delete", changeId: randomUUID(), nodeIds: [ids.Late ?? ""] },
    });
    expect(await counts()).toEqual({ waiting: 0, slipping: 0, onTrack: 3 });
    await plan(ruth, { audiences: ["chain"], targetDate: fromToday(20) }, [
      { title: "By the goal's date", durationDays: 15 },
    ]);
    expect(await counts()).toEqual({ waiting: 0, slipping: 1, onTrack: 2 });
  });

  it("shows the chain what is shared with the chain, and the manager's part to the manager alone", async () => {
    const { ruth, maya, plan, team, organizationId } = await buildTeam();
    await plan(ruth, { audiences: ["manager"], statement: "For Maya" }, calm);
    await plan(ruth, { audiences: ["chain"], statement: "For all above" }, calm);
    const statements = async (viewer?: typeof maya) =>
      (await team(viewer)).people
        .find(({ name }) => name === "Ruth")
        ?.goals.map(({ statement }) => statement)
        .sort();
    expect(await statements()).toEqual(["For all above"]);
    await buildConsent(database, organizationId, ruth.memberId, maya.memberId);
    expect(await statements(maya)).toEqual(["For Maya", "For all above"].sort());
  });

  it("groups by what the manager can do now, direct reports first", async () => {
    const { maya, ruth, ben, organizationId, daniel, plan, say, team, groupsOf } =
      await buildTeam();
    await buildConsent(database, organizationId, ben.memberId, daniel.memberId);
    const late = [{ title: "Late", dueOn: fromToday(-3), durationDays: 5 }];
    await plan(ruth, { audiences: ["chain"] }, late);
    await plan(ben, { audiences: ["chain"] }, [
      { title: "Soon", dueOn: fromToday(30), durationDays: 25 },
    ]);
    const { goal } = await plan(maya, { audiences: ["chain"] }, calm);
    expect(await groupsOf()).toEqual({ Maya: "onTrack", Ben: "slipping", Ruth: "slipping" });
    expect((await team()).people.map(({ name }) => name)).toEqual(["Ben", "Ruth", "Maya"]);
    expect((await team()).people[1]?.goals[0]).toMatchObject({
      lateCount: 1,
      fits: false,
      late: { title: "Late", finishBy: fromToday(-3) },
    });
    const question = await say(goal.id, maya, "Could I run the planning round already?");
    const { people, counts } = await team();
    expect(people[0]).toMatchObject({
      name: "Maya",
      group: "waiting",
      goals: [{ waiting: { commentId: question.id, excerpt: question.body } }],
    });
    expect(counts).toEqual({ waiting: 1, slipping: 2, onTrack: 0 });
  });

  it("waits no longer once answered or resolved, and for nobody but whom it was said to", async () => {
    const { organizationId, daniel, maya, ruth, owner, plan, say, groupsOf, inside } =
      await buildTeam();
    const { goal } = await plan(maya, { audiences: ["organization"] }, calm);
    const { goal: ruths } = await plan(ruth, { audiences: ["organization"] }, calm);
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

    // An indirect report's open question waits for the direct manager; one in a thread with the viewer waits for the
    // viewer.
    await say(ruths.id, ruth, "Anybody?", { at: ago(50) });
    expect((await groupsOf()).Ruth).toBe("onTrack");
    const { id: remark } = await say(ruths.id, daniel, "How is it going?", { at: ago(40) });
    await say(ruths.id, ruth, "Well. And you?", { threadId: remark, at: ago(30) });
    expect((await groupsOf()).Ruth).toBe("waiting");

    const { id: threadId } = await say(goal.id, maya, "May I?", { at: ago(20) });
    expect((await groupsOf()).Maya).toBe("waiting");
    await say(goal.id, owner, "Ask Daniel.", { threadId, at: ago(10) });
    expect((await groupsOf()).Maya).toBe("onTrack");

    const { id: open } = await say(goal.id, maya, "May I now?", { at: ago(5) });
    expect((await groupsOf()).Maya).toBe("waiting");
    await inside((db) =>
      db.threadResolution.create({
        data: { organizationId, threadId: open, resolvedById: maya.memberId },
      }),
    );
    expect((await groupsOf()).Maya).toBe("onTrack");

    const { id: aside } = await say(goal.id, owner, "Between us", {
      audience: "owner",
      at: ago(4),
    });
    await say(goal.id, maya, "Yes?", { threadId: aside, audience: "owner", at: ago(3) });
    expect((await groupsOf()).Maya).toBe("onTrack");
  });

  it("keeps an owner's note to themselves from those above, however late it was written", async () => {
    const { maya, plan, say, team, groupsOf } = await buildTeam();
    const { goal } = await plan(maya, { audiences: ["manager", "chain"] }, calm);
    await say(goal.id, maya, "I may have to leave.", { audience: "owner" });
    expect((await groupsOf()).Maya).toBe("onTrack");
    expect(JSON.stringify(await team())).not.toContain("I may have to leave.");
  });

  it("leaves out who was deactivated, and keeps those below them", async () => {
    const { owner, organization, maya, ben, plan, team } = await buildTeam();
    await plan(maya, { audiences: ["chain", "organization"] }, calm);
    for (const { memberId } of [maya, ben])
      await owner.call.member.deactivate({ organization, memberId });
    const { direct, further, counts, people } = await team();
    expect(people.map(({ name }) => name)).toEqual(["Ruth"]);
    expect({ direct, further, counts }).toEqual({
      direct: 0,
      further: 1,
      counts: { waiting: 0, slipping: 0, onTrack: 1 },
    });
  });

  it("tells what changed since the viewer last looked, and nothing of what was said to somebody else", async () => {
    const { organizationId, daniel, maya, plan, team, inside } = await buildTeam();
    const { goal } = await plan(maya, { audiences: ["manager"] }, [
      { title: "Old", children: [{ title: "Was done", doneOn: fromToday(-4) }, ...calm] },
    ]);
    const added = await buildTree(database, goal, [
      { title: "Reached", kind: "milestone", doneOn: fromToday(-20) },
      { title: "New", kind: "milestone", children: [{ title: "Done", doneOn: fromToday(-1) }] },
      { title: "Waits" },
      { title: "Gone" },
    ]);
    const [before, seen, after] = [3, 2, 1].map((days) => day(fromToday(-days)));
    await inside(async (db) => {
      await db.goalVisit.create({
        data: { organizationId, goalId: goal.id, memberId: daniel.memberId, lastSeenAt: seen },
      });
      const newIds = Object.values(added);
      const old = { organizationId, goalId: goal.id, id: { notIn: newIds } };
      await db.node.updateMany({ where: old, data: { createdAt: before } });
      await db.completion.updateMany({
        where: { organizationId, nodeId: { notIn: newIds } },
        data: { recordedAt: before },
      });
      await db.node.updateMany({
        where: { organizationId, id: added.Gone },
        data: { deletedAt: after },
      });
      const entry = (kind: string, createdAt?: Date, audience?: "owner") => ({
        organizationId,
        goalId: goal.id,
        actorId: maya.memberId,
        kind,
        audience: audience ?? ("readers" as const),
        createdAt: createdAt ?? new Date(),
      });
      await db.activity.createMany({
        data: [
          entry("node.redated", before),
          // One change added all of these, of which the first was a milestone.
          entry("node.added", after),
          entry("node.completed", after),
          entry("comment.posted", after),
          entry("comment.posted", after, "owner"),
          { ...entry("comment.posted", after), actorId: daniel.memberId },
        ],
      });
    });
    const [person] = (await team()).people;
    expect(person?.goals[0]).toMatchObject({
      changes: {
        ...{ stepsAdded: 2, milestonesAdded: 2, stepsDone: 1, comments: 1, other: 0 },
        // It is told when it is recorded, however long ago it was.
        reached: [{ nodeId: added.Reached, title: "Reached", on: fromToday(-20) }],
      },
      movedAt: day(fromToday(-1)).toISOString(),
    });
  });
});

describe("counts, ranking and sections", () => {
  const inSequence = Array.from({ length: 10 }, (_, n) => ({ title: `${n}`, durationDays: 10 }));

  /** What Daniel is shown of Ben, whose one goal is changed by `change`. */
  async function buildBen(steps: Parameters<typeof buildTree>[2], targetDate: string) {
    const company = await buildTeam();
    const { ben, daniel, organization, organizationId, plan, team } = company;
    await buildConsent(database, organizationId, ben.memberId, daniel.memberId);
    const { goal, ids } = await plan(ben, { audiences: ["chain"], targetDate }, steps);
    const mine = { organization, goalId: goal.id, madeBy: ben.memberId };
    const change = (given: object) =>
      ben.call.node.change({
        ...mine,
        change: planChangeSchema.parse({ changeId: randomUUID(), ...given }),
      });
    const edit = async (fields: object) => {
      const { version } = (await ben.call.goal.plan({ organization, goalId: goal.id })).goal;
      await ben.call.goal.edit({ ...mine, version, ...fields });
    };
    const state = async () => {
      const { counts, people } = await team();
      const shown = people.find(({ name }) => name === "Ben");
      return { slipping: counts.slipping, group: shown?.group, isFirst: people[0] === shown };
    };
    return { ids, change, edit, state };
  }
  const slips = { slipping: 1, group: "slipping", isFirst: true };
  const calmly = { slipping: 0, group: "onTrack" };

  it("know that steps take one after the other more time than there is", async () => {
    const { ids, change, edit, state } = await buildBen(inSequence, fromToday(80));
    expect(await state()).toEqual(slips);
    await edit({ order: "parallel" });
    expect(await state()).toMatchObject(calmly);
    await edit({ order: "sequence" });
    expect(await state()).toEqual(slips);
    await edit({ targetDate: fromToday(200) });
    expect(await state()).toMatchObject(calmly);
    await change({ type: "set", nodeId: ids["0"], fields: { durationDays: 150 } });
    expect(await state()).toEqual(slips);
    await change({ type: "complete", nodeId: ids["0"] });
    expect(await state()).toMatchObject(calmly);
    await change({ type: "reopen", nodeId: ids["0"] });
    expect(await state()).toEqual(slips);
    await edit({ reachedOn: fromToday(0) });
    expect(await state()).toMatchObject(calmly);
  });

  it("know of the date of the milestone above a step, and of dates that contradict each other", async () => {
    const { ids, change, state } = await buildBen(
      [{ title: "Rung", dueOn: fromToday(15), children: [{ title: "In it", durationDays: 10 }] }],
      fromToday(400),
    );
    expect(await state()).toEqual(slips);
    await change({ type: "set", nodeId: ids.Rung, fields: { dueOn: fromToday(200) } });
    expect(await state()).toMatchObject(calmly);
    await change({ type: "set", nodeId: ids["In it"], fields: { dueOn: fromToday(300) } });
    expect(await state()).toEqual(slips);
    await change({ type: "set", nodeId: ids["In it"], fields: { dueOn: null } });
    expect(await state()).toMatchObject(calmly);
    await change({ type: "setOrder", nodeId: ids.Rung, order: "sequence" });
    const nodes = [{ id: randomUUID(), kind: "step", title: "Long", durationDays: 250 }];
    const added = { type: "add", parentId: ids.Rung, placement: { at: "end" }, nodes };
    await change(added);
    expect(await state()).toEqual(slips);
  });

  it("know of the milestones with which a goal is created, and of all goals, shown or not", async () => {
    const { organization, maya, plan, team } = await buildTeam();
    for (const days of [100, 200, 300])
      await plan(maya, { audiences: ["chain"], targetDate: fromToday(days) }, [
        { title: "Done", doneOn: fromToday(-1) },
      ]);
    expect((await team()).counts.slipping).toBe(0);
    await maya.call.goal.create({
      ...{
        organization,
        id: randomUUID(),
        intent: "More",
        statement: "More",
        audiences: ["chain"],
      },
      targetDate: fromToday(400),
      milestones: [{ id: randomUUID(), title: "Soon", dueOn: fromToday(5) }],
    });
    const { counts, people } = await team();
    expect(counts.slipping).toBe(1);
    expect(people[0]).toMatchObject({ name: "Maya", group: "slipping", moreGoals: 1 });
  });
});

describe("a team of any size", () => {
  it("takes as many statements for 500 people as for 5, eight at most, and pages through all of them", async () => {
    const callOn = async (people: number) => {
      const { slug, manager } = await seedScale(database, {
        people,
        goalsEach: 1,
        nodesEach: 10,
        commentsEach: 4,
      });
      const { tokenHash } = await buildSession(database, manager.userId);
      return { organization: slug, call: callAs(database, tokenHash) };
    };
    const few = await callOn(5);
    const many = await callOn(500);
    const small = await statementsOf(database, () =>
      few.call.team.overview({ organization: few.organization }),
    );
    const large = await statementsOf(database, () =>
      many.call.team.overview({ organization: many.organization }),
    );
    expect(large.sent).toHaveLength(small.sent.length);
    expect(large.sent.length).toBeLessThanOrEqual(8);
    expect(large.result.people).toHaveLength(20);
    expect(large.result.direct + large.result.further).toBe(500);

    const seen = new Set<string>();
    let { people, nextCursor: cursor } = large.result;
    for (let page = 1; ; page++) {
      for (const { id } of people) seen.add(id);
      if (!cursor) break;
      expect(page).toBeLessThan(30);
      ({ people, nextCursor: cursor } = await many.call.team.overview({
        organization: many.organization,
        cursor,
      }));
    }
    expect(seen.size).toBe(500);
  });
});
