import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "@/domain/goal/audience";
import { connect } from "@/server/infra/db";
import { type Actors, buildActors, type Insider } from "@/server/testing/actors";
import {
  buildGoal,
  buildOrganization,
  buildTree,
  day,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { refusal } from "@/server/testing/planner";
import { createCaller } from "../root";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

let actors: Actors;
let rungs: { senior: string; director: string; draft: string };

beforeAll(async () => {
  actors = await buildActors(database);
  const { organizationId, owner } = actors;
  rungs = await inOrganization(database, organizationId, async (db) => {
    const ladder = await db.ladder.create({ data: { organizationId, name: "Management" } });
    const version = (number: number, publishedAt: Date | null) =>
      db.ladderVersion.create({
        data: { organizationId, ladderId: ladder.id, number, publishedAt },
      });
    const published = await version(1, new Date());
    const unpublished = await version(2, null);
    const rung = async (versionId: string, name: string, level: number) =>
      (await db.rung.create({ data: { organizationId, versionId, name, level } })).id;
    const lead = await rung(published.id, "Team Lead", 1);
    await db.position.create({
      data: {
        organizationId,
        memberId: owner.memberId,
        rungId: lead,
        startedOn: day("2026-02-01"),
      },
    });
    return {
      senior: await rung(published.id, "Senior Manager", 2),
      director: await rung(published.id, "Director", 3),
      draft: await rung(unpublished.id, "Chief of Everything", 4),
    };
  });
});

const as = (actor: Insider | "reassigned", at = new Date()) =>
  createCaller({
    database,
    sessionTokenHash:
      actor === "reassigned"
        ? actors.reassigned.sessionTokenHash
        : actors.actors[actor].sessionTokenHash,
    requestId: "test",
    at,
  });

const newGoal = (given: { id?: string; targetRungId?: string | null } = {}) => ({
  organization: actors.slug,
  id: randomUUID(),
  intent: "I want a leadership role\nwhere I decide how we work.",
  statement: "Advance from Team Lead to Director",
  targetDate: "2028-12-31",
  ...given,
});

const shared = async (audiences: Audience[]) => {
  const goal = await buildGoal(database, actors.organizationId, {
    ownerId: actors.owner.memberId,
    audiences,
  });
  return { target: { organization: actors.slug, goalId: goal.id }, goal };
};

async function rungOfAnotherOrganization(): Promise<string> {
  const { id: organizationId } = await buildOrganization(database, {
    slug: `else-${randomUUID()}`,
  });
  return inOrganization(database, organizationId, async (db) => {
    const ladder = await db.ladder.create({ data: { organizationId, name: "Elsewhere" } });
    const data = { organizationId, ladderId: ladder.id, number: 1, publishedAt: new Date() };
    const version = await db.ladderVersion.create({ data });
    const rung = { organizationId, versionId: version.id, name: "Partner", level: 1 };
    return (await db.rung.create({ data: rung })).id;
  });
}

describe("creating a goal", () => {
  it("keeps the intent as it was said and writes the milestones in the same transaction", async () => {
    const form = {
      ...newGoal({ targetRungId: rungs.director }),
      milestones: [
        { id: randomUUID(), title: "Senior Manager", rungId: rungs.senior, dueOn: "2027-06-30" },
        { id: randomUUID(), title: "Director", rungId: rungs.director, dueOn: "2028-12-31" },
      ],
    };
    const first = await as("owner").goal.create(form);
    const again = await as("owner").goal.create({ ...form, statement: "Sent twice" });
    expect(again).toEqual(first);
    const climb = await as("owner").goal.climb({ organization: actors.slug, goalId: form.id });
    expect(climb).toMatchObject({
      goal: {
        intent: form.intent,
        statement: form.statement,
        targetRung: { name: "Director", level: 3 },
        audiences: [],
        version: 1,
      },
      can: { comment: true, suggest: false, review: false, edit: true },
      standing: { name: "Team Lead", level: 1, since: "2026-02-01" },
      comments: {},
    });
    const [senior, director] = climb.nodes.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(senior).toMatchObject({ kind: "milestone", title: "Senior Manager", parentId: null });
    expect(director?.rung).toEqual({ id: rungs.director, name: "Director", level: 3 });
  });

  it("aims at published rungs of the organization alone, and writes nothing otherwise", async () => {
    const elsewhere = await rungOfAnotherOrganization();
    for (const targetRungId of [rungs.draft, elsewhere, randomUUID()]) {
      const form = newGoal({ targetRungId });
      await expect(as("owner").goal.create(form)).rejects.toEqual(refusal("notFound"));
      const target = { organization: actors.slug, goalId: form.id };
      await expect(as("owner").goal.climb(target)).rejects.toEqual(refusal("notFound"));
    }
  });

  it("keeps another's id out of reach, and a milestone's that is in use", async () => {
    const { goal, target } = await shared([]);
    await expect(as("teammate").goal.create(newGoal({ id: goal.id }))).rejects.toEqual(
      refusal("notFound"),
    );
    const ids = await buildTree(database, goal, [{ title: "Taken" }]);
    const form = newGoal();
    const milestones = [{ id: ids.Taken ?? "", title: "Mine" }];
    await expect(as("teammate").goal.create({ ...form, milestones })).rejects.toEqual(
      refusal("notFound"),
    );
    await expect(
      as("teammate").goal.climb({ organization: actors.slug, goalId: form.id }),
    ).rejects.toEqual(refusal("notFound"));
    expect((await as("owner").goal.climb(target)).nodes).toMatchObject([{ title: "Taken" }]);
  });

  it("refuses what cannot be a goal, field by field", async () => {
    const wrong = [
      { statement: "" },
      { statement: "a".repeat(10_000) },
      { intent: "\u0000" },
      { targetDate: "10000-01-01" },
      { targetDate: "someday" },
    ];
    for (const fields of wrong)
      await expect(as("owner").goal.create({ ...newGoal(), ...fields })).rejects.toMatchObject({
        code: "BAD_REQUEST",
        cause: { issues: [{ path: [Object.keys(fields)[0]] }] },
      });
  });
});

describe("changing a goal", () => {
  it("says it anew for whoever has seen the latest version, and never touches the intent", async () => {
    const { target, goal } = await shared([]);
    const { goal: api } = as("owner");
    const restated = await api.restate({ ...target, statement: "Lead the platform", version: 1 });
    expect(restated).toMatchObject({ ok: true, goal: { version: 2, intent: goal.intent } });
    const stale = await api.retarget({ ...target, targetDate: "2029-06-30", version: 1 });
    expect(stale).toMatchObject({
      ok: false,
      reason: "stale",
      current: { statement: "Lead the platform", targetDate: "2028-12-31", version: 2 },
    });
    const aimed = await api.retarget({
      ...target,
      targetDate: "2029-06-30",
      targetRungId: rungs.director,
      version: 2,
    });
    expect(aimed).toMatchObject({
      ok: true,
      goal: { targetDate: "2029-06-30", targetRung: { name: "Director" }, version: 3 },
    });
    expect(await api.restate({ ...target, statement: "Lead the platform", version: 1 })).toEqual(
      aimed,
    );
    await expect(
      api.retarget({ ...target, targetRungId: rungs.draft, version: 3 }),
    ).rejects.toEqual(refusal("notFound"));
  });

  it("names whom an audience means: trusted managers, mentors in scope, nobody where they are many", async () => {
    const { target } = await shared([]);
    const { goal: head } = await as("owner").goal.share({
      ...target,
      audiences: ["organization", "chain", "manager", "mentors", "manager"],
    });
    expect(head.audiences).toEqual(["manager", "chain", "mentors", "organization"]);
    expect(head.sharedWith).toEqual([
      { audience: "manager", names: ["directManager"] },
      { audience: "chain", names: ["directManager", "managerAbove"] },
      { audience: "mentors", names: ["mentor", "mentorOnLastDay"] },
      { audience: "organization", names: [] },
    ]);
    const reassigned = await buildGoal(database, actors.organizationId, {
      ownerId: actors.reassigned.memberId,
      audiences: ["manager"],
    });
    const climb = await as("reassigned").goal.climb({
      organization: actors.slug,
      goalId: reassigned.id,
    });
    expect(climb.goal.sharedWith).toEqual([{ audience: "manager", names: [] }]);
  });

  it("goes out of sight when it is deleted, and comes back for its owner alone", async () => {
    const { target } = await shared(["organization"]);
    const climb = await as("owner").goal.climb(target);
    await as("owner").goal.delete(target);
    for (const actor of ["owner", "directManager"] as const) {
      await expect(as(actor).goal.climb(target)).rejects.toEqual(refusal("notFound"));
      const { mine, shared: others } = await as(actor).goal.list({ organization: actors.slug });
      const listed = [...mine, ...others.flatMap(({ goals }) => goals)].map(({ id }) => id);
      expect(listed).not.toContain(target.goalId);
    }
    await expect(as("directManager").goal.restore(target)).rejects.toEqual(refusal("notFound"));
    await as("owner").goal.restore(target);
    await as("owner").goal.restore(target);
    expect(await as("owner").goal.climb(target)).toEqual(climb);
  });

  it("is its owner's alone to change, whoever reads it", async () => {
    const { target, goal } = await shared(["organization", "manager"]);
    const ids = await buildTree(database, goal, [{ title: "Step" }]);
    const node = { ...target, nodeId: ids.Step ?? "" };
    const { goal: goals, node: nodes } = as("directManager");
    const outcomes = await Promise.allSettled([
      goals.restate({ ...target, statement: "Mine now", version: 1 }),
      goals.share({ ...target, audiences: [] }),
      goals.delete(target),
      nodes.complete(node),
      nodes.rename({ ...node, title: "Mine now", version: 1 }),
      nodes.delete(node),
    ]);
    for (const outcome of outcomes)
      expect(outcome).toEqual({ status: "rejected", reason: refusal("forbidden") });
    const { target: hidden } = await shared([]);
    await expect(goals.share({ ...hidden, audiences: ["manager"] })).rejects.toEqual(
      refusal("notFound"),
    );
  });
});

describe("what is unread", () => {
  it("counts what others said since the viewer looked, as far as the viewer may read it", async () => {
    const { target, goal } = await shared(["manager", "mentors"]);
    const ids = await buildTree(database, goal, [{ title: "Step" }, { title: "Gone" }]);
    const step = ids.Step ?? "";
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute));
    const say = (
      actor: Insider,
      minute: number,
      place: Parameters<ReturnType<typeof as>["comment"]["post"]>[0]["place"],
    ) =>
      as(actor, at(minute)).comment.post({ ...target, id: randomUUID(), place, body: "Well done" });
    await say("directManager", 1, { nodeId: step, audience: "readers" });
    const { threadId } = await say("mentor", 2, { nodeId: step, audience: "owner" });
    await say("owner", 3, { threadId });
    await say("directManager", 4, { nodeId: null, audience: "readers" });
    await say("directManager", 5, { nodeId: ids.Gone ?? "", audience: "readers" });
    await as("owner").node.delete({ ...target, nodeId: ids.Gone ?? "" });

    const counts = async (actor: Insider) => (await as(actor).goal.climb(target)).comments;
    const listed = async (actor: Insider) => {
      const { mine, shared: others } = await as(actor).goal.list({ organization: actors.slug });
      const cards = [...mine, ...others.flatMap(({ goals }) => goals)];
      return cards.find(({ id }) => id === target.goalId)?.unread;
    };
    expect(await counts("owner")).toEqual({
      [step]: { count: 3, unread: 2 },
      [target.goalId]: { count: 1, unread: 1 },
    });
    expect(await listed("owner")).toBe(3);
    // Who began an owner-only thread reads the answer; nobody else sees that there is one.
    expect(await counts("mentor")).toMatchObject({ [step]: { count: 3, unread: 2 } });
    expect(await counts("directManager")).toEqual({
      [step]: { count: 1, unread: 0 },
      [target.goalId]: { count: 1, unread: 0 },
    });
    expect([await listed("mentor"), await listed("directManager")]).toEqual([3, 0]);

    await as("owner", at(3)).goal.markSeen(target);
    expect(await counts("owner")).toMatchObject({
      [step]: { unread: 0 },
      [target.goalId]: { unread: 1 },
    });
    await as("owner", at(10)).goal.markSeen(target);
    // An older look that arrives late takes nothing back.
    await as("owner", at(1)).goal.markSeen(target);
    expect(await listed("owner")).toBe(0);
  });
});

describe("the list", () => {
  it("tells how each goal stands, mine and by owner what is shared with me", async () => {
    const at = new Date("2026-11-22T12:00:00Z");
    const { goal } = await shared(["team"]);
    await buildTree(database, goal, [
      { title: "Done", doneOn: "2026-11-01" },
      { title: "Overdue", dueOn: "2026-11-21" },
      { title: "Soon", dueOn: "2026-12-24", durationDays: 28 },
    ]);
    const { mine } = await as("owner", at).goal.list({ organization: actors.slug });
    const card = mine.find(({ id }) => id === goal.id);
    expect(card).toMatchObject({
      progress: { percent: 33, done: 1, total: 3 },
      fits: false,
      shortfallDays: 1,
      lateCount: 1,
      slippingCount: 1,
      next: { title: "Overdue", state: "late", finishBy: "2026-11-21" },
    });
    const theirs = await as("teammate", at).goal.list({ organization: actors.slug });
    expect(theirs.shared.map(({ owner }) => owner.name)).toContain("owner");
    expect(theirs.shared.flatMap(({ goals }) => goals)).toContainEqual(card);
    expect(theirs.sharedCount).toBe(theirs.shared.flatMap(({ goals }) => goals).length);
    const none = await as("otherMember", at).goal.list({ organization: actors.slug });
    expect(none.shared.flatMap(({ goals }) => goals).map(({ id }) => id)).not.toContain(goal.id);
  });
});
