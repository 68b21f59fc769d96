import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "@/domain/goal/audience";
import { connect } from "@/server/infra/db";
import { type Actors, buildActors, type Insider } from "@/server/testing/actors";
import {
  buildGoal,
  buildMentorship,
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
let rungs: { senior: string; director: string; unpublished: string };

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
      unpublished: await rung(unpublished.id, "Chief of Everything", 4),
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

/** The kinds of what was recorded about a goal. */
const kindsOf = (goalId: string) =>
  inOrganization(database, actors.organizationId, async (db) =>
    (await db.activity.findMany({ where: { goalId } })).map(({ kind }) => kind).sort(),
  );

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
    const plan = await as("owner").goal.plan({ organization: actors.slug, goalId: form.id });
    expect(plan).toMatchObject({
      goal: {
        intent: form.intent,
        statement: form.statement,
        targetRung: { name: "Director", level: 3 },
        audiences: [],
        version: 1,
      },
      can: { comment: true, suggest: false, review: false, edit: true },
      currentRung: { name: "Team Lead", level: 1, since: "2026-02-01" },
      comments: {},
    });
    const [senior, director] = plan.nodes.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(senior).toMatchObject({ kind: "milestone", title: "Senior Manager", parentId: null });
    expect(director?.rung).toEqual({ id: rungs.director, name: "Director", level: 3 });
  });

  it("aims at published rungs of the organization alone, and writes nothing otherwise", async () => {
    const elsewhere = await rungOfAnotherOrganization();
    for (const targetRungId of [rungs.unpublished, elsewhere, randomUUID()]) {
      const form = newGoal({ targetRungId });
      await expect(as("owner").goal.create(form)).rejects.toEqual(refusal("notFound"));
      const target = { organization: actors.slug, goalId: form.id };
      await expect(as("owner").goal.plan(target)).rejects.toEqual(refusal("notFound"));
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
      as("teammate").goal.plan({ organization: actors.slug, goalId: form.id }),
    ).rejects.toEqual(refusal("notFound"));
    expect((await as("owner").goal.plan(target)).nodes).toMatchObject([{ title: "Taken" }]);
  });

  it("refuses what cannot be a goal, field by field", async () => {
    const wrong = [
      { statement: "" },
      { statement: "a".repeat(10_000) },
      { intent: "\u0007" },
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
    const restated = await api.edit({ ...target, statement: "Lead the platform", version: 1 });
    expect(restated).toMatchObject({ ok: true, goal: { version: 2, intent: goal.intent } });
    const stale = await api.edit({ ...target, targetDate: "2029-06-30", version: 1 });
    expect(stale).toMatchObject({
      ok: false,
      reason: "stale",
      current: { statement: "Lead the platform", targetDate: "2028-12-31", version: 2 },
    });
    const aimed = await api.edit({
      ...target,
      targetDate: "2029-06-30",
      targetRungId: rungs.director,
      version: 2,
    });
    expect(aimed).toMatchObject({
      ok: true,
      goal: { targetDate: "2029-06-30", targetRung: { name: "Director" }, version: 3 },
    });
    expect(await api.edit({ ...target, statement: "Lead the platform", version: 1 })).toEqual(
      aimed,
    );
    await expect(
      api.edit({ ...target, targetRungId: rungs.unpublished, version: 3 }),
    ).rejects.toEqual(refusal("notFound"));
  });

  it("lets what leads to it run at the same time, or one after the other again", async () => {
    const { target } = await shared([]);
    const { goal: api } = as("owner");
    const order = async () => (await api.plan(target)).goal.order;
    expect(await order()).toBe("sequence");
    const changed = await api.edit({ ...target, order: "parallel", version: 1 });
    expect(changed).toMatchObject({ ok: true, goal: { order: "parallel", version: 2 } });
    expect(await order()).toBe("parallel");
    expect(await api.edit({ ...target, order: "parallel", version: 1 })).toEqual(changed);
    expect(await api.edit({ ...target, order: "sequence", version: 1 })).toMatchObject({
      ok: false,
      reason: "stale",
      current: { order: "parallel", version: 2 },
    });
    await api.edit({ ...target, order: "sequence", version: 2 });
    expect(await order()).toBe("sequence");
  });

  it("changes everything that is sent or, where one part cannot be, nothing", async () => {
    const { target, goal } = await shared([]);
    const { goal: api } = as("owner");
    const fields = { statement: "Lead the platform", targetDate: "2029-06-30", order: "parallel" };
    const edit = { ...target, ...fields, order: "parallel" as const, version: 1 };
    const before = await api.plan(target);
    await expect(api.edit({ ...edit, targetRungId: rungs.unpublished })).rejects.toEqual(
      refusal("notFound"),
    );
    expect(await api.plan(target)).toEqual(before);
    expect(await kindsOf(goal.id)).toEqual([]);
    const edited = await api.edit(edit);
    expect(edited).toMatchObject({ ok: true, goal: { ...fields, version: 2 } });
    expect(await kindsOf(goal.id)).toEqual([
      "goal.orderChanged",
      "goal.restated",
      "goal.retargeted",
    ]);
    expect(await api.edit(edit)).toEqual(edited);
    expect(await kindsOf(goal.id)).toHaveLength(3);
  });

  it("undoes sharing only where it is shared as the caller left it", async () => {
    const { target } = await shared([]);
    const { goal: api } = as("owner");
    await api.share({ ...target, audiences: ["team"] });
    await api.share({ ...target, audiences: ["team", "manager"] });
    expect(await api.share({ ...target, audiences: [], former: ["team"] })).toMatchObject({
      ok: false,
      reason: "stale",
      current: { audiences: ["manager", "team"] },
    });
    expect(
      await api.share({ ...target, audiences: [], former: ["team", "manager"] }),
    ).toMatchObject({
      ok: true,
      goal: { audiences: [] },
    });
  });

  it("names whom an audience means: managers with consent, mentors in scope, nobody where they are many", async () => {
    const { target } = await shared([]);
    const result = await as("owner").goal.share({
      ...target,
      audiences: ["organization", "chain", "manager", "mentors", "manager"],
    });
    if (!result.ok) throw new Error("The goal was not shared.");
    const head = result.goal;
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
    const plan = await as("reassigned").goal.plan({
      organization: actors.slug,
      goalId: reassigned.id,
    });
    expect(plan.goal.sharedWith).toEqual([{ audience: "manager", names: [] }]);
  });

  it("does not name a manager who was not consented to and is named as a mentor", async () => {
    const { memberId: ownerId } = actors.reassigned;
    await buildMentorship(database, actors.organizationId, {
      mentorId: actors.actors.newManager.memberId,
      menteeId: ownerId,
    });
    const audiences: Audience[] = ["manager", "chain", "mentors"];
    const { id: goalId } = await buildGoal(database, actors.organizationId, { ownerId, audiences });
    const { goal } = await as("reassigned").goal.plan({ organization: actors.slug, goalId });
    expect(goal.sharedWith).toEqual([
      { audience: "manager", names: [] },
      { audience: "chain", names: [] },
      { audience: "mentors", names: ["newManager"] },
    ]);
  });

  it("goes out of sight when it is deleted, and comes back for its owner alone", async () => {
    const { target } = await shared(["organization"]);
    const plan = await as("owner").goal.plan(target);
    await as("owner").goal.delete(target);
    for (const actor of ["owner", "directManager"] as const) {
      await expect(as(actor).goal.plan(target)).rejects.toEqual(refusal("notFound"));
      const { mine, shared: others } = await as(actor).goal.list({ organization: actors.slug });
      const listed = [...mine, ...others.flatMap(({ goals }) => goals)].map(({ id }) => id);
      expect(listed).not.toContain(target.goalId);
    }
    await expect(as("directManager").goal.restore(target)).rejects.toEqual(refusal("notFound"));
    await as("owner").goal.restore(target);
    await as("owner").goal.restore(target);
    expect(await as("owner").goal.plan(target)).toEqual(plan);
  });

  it("is its owner's alone to change, whoever reads it", async () => {
    const { target, goal } = await shared(["organization", "manager"]);
    const ids = await buildTree(database, goal, [{ title: "Step" }]);
    const nodeId = ids.Step ?? "";
    const changeId = randomUUID();
    const { goal: goals, node: nodes } = as("directManager");
    const outcomes = await Promise.allSettled([
      goals.edit({ ...target, statement: "Mine now", version: 1 }),
      goals.edit({ ...target, order: "parallel", version: 1 }),
      goals.share({ ...target, audiences: [] }),
      goals.delete(target),
      nodes.change({ ...target, change: { type: "complete", changeId, nodeId } }),
      nodes.change({
        ...target,
        change: { type: "set", changeId, nodeId, fields: { title: "Mine now" } },
      }),
      nodes.change({ ...target, change: { type: "delete", changeId, nodeIds: [nodeId] } }),
    ]);
    for (const outcome of outcomes)
      expect(outcome).toEqual({ status: "rejected", reason: refusal("forbidden") });
    const { target: hidden } = await shared([]);
    await expect(goals.share({ ...hidden, audiences: ["manager"] })).rejects.toEqual(
      refusal("notFound"),
    );
  });
});
