import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import {
  buildGoal,
  buildMember,
  buildMentorship,
  buildSession,
  buildTree,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, type Planner, refusal } from "@/server/testing/planner";
import { statementsOf } from "@/server/testing/statements";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const at = new Date("2026-11-22T12:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

let maya: Planner;
beforeEach(async () => {
  maya = await buildPlanner(database, {
    at,
    goal: { audiences: ["organization"] },
    plan: [
      { title: "Done", doneOn: "2026-11-01" },
      { title: "Overdue", dueOn: "2026-11-20" },
      { title: "Soon", dueOn: "2026-12-31", durationDays: 30 },
      { title: "In time", dueOn: "2027-06-30", durationDays: 5 },
    ],
  });
});

const overview = () => maya.as().today.overview({ organization: maya.slug });

async function colleague(name: string) {
  const { id, userId } = await buildMember(database, maya.organizationId, {
    email: `${name}@${maya.slug}.test`,
    name,
  });
  const { tokenHash } = await buildSession(database, userId ?? "");
  return { id, as: (now = at) => maya.as(tokenHash, now) };
}

describe("what comes next", () => {
  it("orders the steps of all my goals as their plans need them", async () => {
    const another = await buildGoal(database, maya.organizationId, { ownerId: maya.memberId });
    // A milestone is no step, also without steps of its own, soon due or overdue.
    await buildTree(database, { ...another, ownerId: maya.memberId }, [
      { title: "Promoted", kind: "milestone", dueOn: "2026-11-10" },
      { title: "Asked", kind: "milestone", dueOn: "2026-11-24" },
      { title: "Between", dueOn: "2027-01-31" },
    ]);
    const today = await overview();
    expect(today).toMatchObject({ today: "2026-11-22", goals: 2 });
    expect(today.next.map(({ title, state }) => [title, state])).toEqual([
      ["Overdue", "late"],
      ["Soon", "startsSoon"],
      ["Between", "ahead"],
      ["In time", "ahead"],
    ]);
    expect(today.next[2]).toMatchObject({ goalId: another.id, goalStatement: another.statement });
    expect(today.late).toMatchObject({ count: 1, first: [{ title: "Overdue" }] });
    expect(today.startsSoon).toMatchObject({ count: 1, first: [{ title: "Soon" }] });
  });

  it("asks nothing more for a goal that is reached, and again once it is not", async () => {
    const reach = async (reachedOn: string | null) => {
      const { version } = (await maya.plan()).goal;
      return maya.as().goal.edit({ ...maya.target, reachedOn, version });
    };
    expect(await reach("2026-11-20")).toMatchObject({
      ok: true,
      goal: { reachedOn: "2026-11-20" },
    });
    expect(await overview()).toMatchObject({ next: [], late: { count: 0 } });
    const { mine } = await maya.as().goal.list({ organization: maya.slug });
    expect(mine).toMatchObject([{ reachedOn: "2026-11-20", next: null }]);
    await expect(reach("2026-11-24")).rejects.toEqual(refusal("dateInFuture"));
    // A clock that is a little ahead says tomorrow before midnight, and may say it twice.
    const ahead = { ok: true, goal: { reachedOn: "2026-11-22" } };
    const first = await reach("2026-11-23");
    expect(first).toMatchObject(ahead);
    expect(await reach("2026-11-23")).toEqual(first);
    await reach(null);
    expect((await overview()).late).toMatchObject({ count: 1 });
  });

  it("lists eight and counts the rest", async () => {
    const goal = { organizationId: maya.organizationId, id: maya.goalId, ownerId: maya.memberId };
    const many = Array.from({ length: 20 }, (_, n) => ({ title: `${n}`, dueOn: "2026-11-01" }));
    await buildTree(database, goal, many);
    const { next, late } = await overview();
    expect([next.length, late.count, late.first.length]).toEqual([8, 21, 8]);
  });

  it("begins with nothing", async () => {
    const nobody = await colleague("Ana");
    expect(await nobody.as().today.overview({ organization: maya.slug })).toMatchObject({
      goals: 0,
      next: [],
      waiting: { consents: [], mentorships: [], threads: { count: 0, first: [] } },
      recentComments: [],
    });
  });
});

describe("what waits for me", () => {
  it("asks about the people above me and those who ask to work with me", async () => {
    const director = await colleague("Daniel");
    const mentor = await colleague("Priya");
    const mentee = await colleague("Jonas");
    await inOrganization(database, maya.organizationId, (db) =>
      db.member.updateMany({
        where: { organizationId: maya.organizationId, id: maya.memberId },
        data: { managerId: director.id },
      }),
    );
    const ask = (mentorId: string, menteeId: string, askedById: string) =>
      buildMentorship(database, maya.organizationId, {
        mentorId,
        menteeId,
        askedById,
        state: "asked",
      });
    await ask(mentor.id, maya.memberId, mentor.id);
    await ask(maya.memberId, mentee.id, mentee.id);
    // Maya asked for this one herself, so it waits for the other person.
    await ask(director.id, maya.memberId, maya.memberId);
    // The next one is between two others, and whoever asked for the last one is gone.
    await ask(mentor.id, mentee.id, mentee.id);
    const gone = await colleague("Grace");
    await ask(gone.id, maya.memberId, gone.id);
    await inOrganization(database, maya.organizationId, (db) =>
      db.member.updateMany({
        where: { organizationId: maya.organizationId, id: gone.id },
        data: { deactivatedAt: at },
      }),
    );
    const { waiting } = await overview();
    expect(waiting.consents).toEqual([
      { memberId: director.id, name: "Daniel", isDirect: true, rung: null },
    ]);
    expect(waiting.mentorships).toMatchObject([
      { name: "Priya", as: "mentor" },
      { name: "Jonas", as: "mentee" },
    ]);
  });

  it("shows threads on my goals in which somebody else has the last word", async () => {
    const ana = await colleague("Ana");
    const { as } = maya;
    const say = (
      who: ReturnType<typeof as>,
      target: Parameters<typeof who.comment.post>[0]["target"],
      body: string,
    ) => who.comment.post({ ...maya.target, id: randomUUID(), target, body });
    const on = (title: string) => ({ nodeId: maya.id(title), audience: "readers" as const });

    const replied = await say(ana.as(later(1)), on("Soon"), "Which course?");
    await say(as(undefined, later(2)), { threadId: replied.threadId }, "The long one.");
    const resolved = await say(ana.as(later(3)), on("Soon"), "Good.");
    await as(undefined, later(4)).comment.resolve({ ...maya.target, threadId: resolved.threadId });
    const open = await say(ana.as(later(5)), on("Soon"), "When does it start?");
    await say(ana.as(later(6)), on("In time"), "Gone with its step.");
    await maya.make({ type: "delete", nodeIds: [maya.id("In time")] });

    const today = await overview();
    expect(today.waiting.threads).toEqual({
      count: 1,
      first: [
        {
          goalId: maya.goalId,
          goalStatement: "Advance from Team Lead to Director",
          nodeId: maya.id("Soon"),
          nodeTitle: "Soon",
          commentId: open.id,
          threadId: open.threadId,
          authorName: "Ana",
          excerpt: "When does it start?",
          at: later(5).toISOString(),
        },
      ],
    });
    expect(today.recentComments.map(({ excerpt }) => excerpt)).toEqual([
      "When does it start?",
      "Good.",
      "Which course?",
    ]);

    // Ana took part in the thread, so she is told of the reply, until the goal is no longer shared with her.
    const hers = () => ana.as(later(9)).today.overview({ organization: maya.slug });
    expect((await hers()).recentComments).toMatchObject([
      { excerpt: "The long one.", nodeTitle: "Soon" },
    ]);
    expect((await hers()).waiting.threads.count).toBe(0);
    await as().goal.share({ ...maya.target, audiences: [] });
    expect((await hers()).recentComments).toEqual([]);
  });

  it("keeps what was said to the owner alone between the two", async () => {
    const [ana, ben] = [await colleague("Ana"), await colleague("Ben")];
    const { threadId } = await ana.as(later(1)).comment.post({
      ...maya.target,
      id: randomUUID(),
      target: { nodeId: null, audience: "owner" },
      body: "Between us.",
    });
    await ben.as(later(2)).comment.post({
      ...maya.target,
      id: randomUUID(),
      target: { nodeId: null, audience: "readers" },
      body: "For all.",
    });
    await maya.as(undefined, later(3)).comment.post({
      ...maya.target,
      id: randomUUID(),
      target: { threadId },
      body: "Thank you.",
    });
    const heardBy = async (who: typeof ana) =>
      (await who.as(later(9)).today.overview({ organization: maya.slug })).recentComments.map(
        ({ excerpt }) => excerpt,
      );
    expect(await heardBy(ana)).toEqual(["Thank you."]);
    expect(await heardBy(ben)).toEqual([]);
    expect((await overview()).recentComments.map(({ excerpt }) => excerpt)).toEqual([
      "For all.",
      "Between us.",
    ]);
    // Not even one's own reply opens a thread to whoever may not read it.
    await inOrganization(database, maya.organizationId, (db) =>
      db.comment.create({
        data: {
          organizationId: maya.organizationId,
          goalId: maya.goalId,
          audience: "owner",
          threadId,
          authorId: ben.id,
          body: "Written by whoever may not.",
          createdAt: later(0),
        },
      }),
    );
    expect(await heardBy(ben)).toEqual([]);
  });
});

describe("how many statements it takes", () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      title: `Milestone ${n}`,
      children: Array.from({ length: 9 }, (_, m) => ({ title: `Step ${n}.${m}` })),
    }));

  it("reads the plan, the list and today in as many for 2,000 nodes as for 20", async () => {
    const counted: number[][] = [];
    for (const milestones of [2, 200]) {
      const planner = await buildPlanner(database, { plan: steps(milestones) });
      const { nodes } = await planner.plan();
      expect(nodes).toHaveLength(milestones * 10);
      const { goal, today } = planner.as();
      const organization = planner.slug;
      const runs = [
        () => goal.plan(planner.target),
        () => goal.list({ organization }),
        () => today.overview({ organization }),
      ];
      const counts: number[] = [];
      for (const run of runs) {
        const { sent } = await statementsOf<unknown>(database, run);
        counts.push(sent.length);
      }
      counted.push(counts);
    }
    // Each query opens the tenant session with one statement; the plan opens its goal with another.
    expect(counted).toEqual([
      [3, 5, 7],
      [3, 5, 7],
    ]);
  });

  it("changes a plan in as many for 1,990 nodes as for 20", async () => {
    const counted: number[][] = [];
    for (const milestones of [2, 199]) {
      const planner = await buildPlanner(database, { plan: steps(milestones) });
      const { make } = planner;
      const nodeId = planner.id("Step 0.0");
      const position = { parentId: null, placement: { at: "end" } } as const;
      const nodes = [{ id: randomUUID(), kind: "step" as const, title: "New" }];
      const runs = [
        () => make({ type: "complete", nodeId }),
        () => make({ type: "set", nodeId, fields: { title: "Renamed" } }),
        () => make({ type: "move", nodeId, ...position }),
        () => make({ type: "add", ...position, nodes }),
        () => make({ type: "delete", nodeIds: [planner.id("Milestone 1")] }),
        () => make({ type: "restore", deletedIds: [planner.id("Milestone 1")] }),
      ];
      const counts: number[] = [];
      for (const run of runs) {
        const { sent } = await statementsOf<unknown>(database, run);
        counts.push(sent.length);
      }
      counted.push(counts);
    }
    // The statements are the tenant session, the goal's gate, its lock, the plan, the write with its response, and the
    // event.
    expect(counted).toEqual([
      [6, 6, 6, 6, 6, 6],
      [6, 6, 6, 6, 6, 6],
    ]);
  });
});
