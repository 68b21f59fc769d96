import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommentTarget } from "@/domain/comment/post";
import type { Audience } from "@/domain/goal/audience";
import { connect } from "@/server/infra/db";
import { type Actors, buildActors, type Insider } from "@/server/testing/actors";
import { buildGoal, buildTree } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { createCaller } from "../root";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

let actors: Actors;
beforeAll(async () => {
  actors = await buildActors(database);
});

const as = (actor: Insider, at = new Date()) =>
  createCaller({
    database,
    sessionTokenHash: actors.actors[actor].sessionTokenHash,
    requestId: "test",
    at,
  });

const shared = async (audiences: Audience[]) => {
  const goal = await buildGoal(database, actors.organizationId, {
    ownerId: actors.owner.memberId,
    audiences,
  });
  return { target: { organization: actors.slug, goalId: goal.id }, goal };
};

it("lists a goal that is shared with everybody among its owner's own, and not among what others share", async () => {
  const { target } = await shared(["organization"]);
  const list = await as("owner").goal.list({ organization: actors.slug });
  expect(list.mine.map(({ id }) => id)).toContain(target.goalId);
  expect(list.shared.map(({ owner }) => owner.id)).not.toContain(actors.owner.memberId);
});

describe("what is unread", () => {
  it("counts what others said since the viewer looked, as far as the viewer may read it", async () => {
    const { target, goal } = await shared(["manager", "mentors"]);
    const ids = await buildTree(database, goal, [{ title: "Step" }, { title: "Gone" }]);
    const step = ids.Step ?? "";
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute));
    const say = (actor: Insider, minute: number, commentTarget: CommentTarget) =>
      as(actor, at(minute)).comment.post({
        ...target,
        id: randomUUID(),
        target: commentTarget,
        body: "Well done",
      });
    await say("directManager", 1, { nodeId: step, audience: "readers" });
    const { threadId } = await say("mentor", 2, { nodeId: step, audience: "owner" });
    await say("owner", 3, { threadId });
    await say("directManager", 4, { nodeId: null, audience: "readers" });
    await say("directManager", 5, { nodeId: ids.Gone ?? "", audience: "readers" });
    await as("owner").node.change({
      ...target,
      change: { type: "delete", changeId: randomUUID(), nodeIds: [ids.Gone ?? ""] },
    });

    const counts = async (actor: Insider) => (await as(actor).goal.plan(target)).comments;
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
    // The person who began an owner-only thread reads the reply; nobody else sees that the thread exists.
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
    // A visit that is older than the last recorded one, and arrives late, changes nothing.
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
      startsSoonCount: 1,
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
