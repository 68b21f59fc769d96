import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "@/domain/goal/audience";
import { connect } from "@/server/infra/db";
import {
  type Actors,
  buildActors,
  buildSharedGoals,
  type Insider,
  insiders,
} from "@/server/testing/actors";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { audienceSets, columnOf, goalRights } from "@/server/testing/rights";
import { createCaller } from "../root";
import { call, type IdField, inputsOf } from "./calling";
import { declared } from "./declared";

/**
 * Checks that no response to a member holds a text that the member may not read. Each text of a plan carries the mark
 * of its goal (`word-g12-`). Each comment to the owner alone carries the mark of its author instead
 * (`word-g12-mentor-`), as do the owner's own notes.
 */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

type MarkedGoal = {
  id: string;
  nodeId: string;
  mark: string;
  audiences: Audience[];
  owner: "owner" | "reassigned";
};
/** No audience, each audience alone, and all of them. Every other set is tried in goal-procedures.test.ts. */
const sets = audienceSets.filter(({ length }) => length <= 1 || length === 5);
const confidants = ["directManager", "mentor", "teammate", "otherMember"] as const;

let actors: Actors;
let goals: MarkedGoal[];

async function buildMarked(owner: MarkedGoal["owner"], offset: number): Promise<MarkedGoal[]> {
  const { organizationId } = actors;
  const ownerId = actors[owner].memberId;
  const shared = await buildSharedGoals(database, organizationId, ownerId, sets);
  const marked = shared.map((goal, index) => ({
    ...goal,
    owner,
    nodeId: randomUUID(),
    mark: `word-g${offset + index}-`,
  }));
  await inOrganization(database, organizationId, async (db) => {
    for (const { id, mark } of marked)
      await db.goal.updateMany({
        where: { organizationId, id },
        data: { statement: mark, intent: mark },
      });
    await db.node.createMany({
      data: marked.map(({ id: goalId, nodeId: id, mark: title }) => ({
        organizationId,
        goalId,
        id,
        title,
        kind: "step",
        rank: "a0",
      })),
    });
    const commentOf = (goal: MarkedGoal, authorId: string, body: string, more = {}) => ({
      organizationId,
      id: randomUUID(),
      goalId: goal.id,
      nodeId: goal.nodeId,
      authorId,
      body,
      ...more,
    });
    const open = marked.map((goal) => commentOf(goal, ownerId, goal.mark));
    const confided = marked.flatMap((goal) =>
      confidants.map((who) =>
        commentOf(goal, actors.actors[who].memberId, `${goal.mark}${who}-`, { audience: "owner" }),
      ),
    );
    // The notes are the newest comments, so that they would be shown as the owner's last comment to anyone who could
    // read them.
    const notes = marked.map((goal) =>
      commentOf(goal, ownerId, `${goal.mark}owner-`, {
        audience: "owner",
        createdAt: new Date(Date.now() + 2),
      }),
    );
    await db.comment.createMany({ data: [...open, ...confided, ...notes] });
    await db.comment.createMany({
      data: confided.map((thread) => ({
        ...thread,
        id: randomUUID(),
        threadId: thread.id,
        authorId: ownerId,
        createdAt: new Date(Date.now() + 1),
      })),
    });
  });
  return marked;
}

beforeAll(async () => {
  actors = await buildActors(database);
  goals = [...(await buildMarked("owner", 0)), ...(await buildMarked("reassigned", sets.length))];
  await actors.nameGoals(goals.filter(({ owner }) => owner === "owner").map(({ id }) => id));
});

const isOwner = (name: Insider, goal: MarkedGoal) =>
  actors.actors[name].memberId === actors[goal.owner].memberId;

const mayRead = (name: Insider, goal: MarkedGoal) => {
  const column = actors.actors[name].towards === goal.owner ? columnOf[name] : "other member";
  return goalRights([column], goal.audiences).has("read");
};

/** The marks in a response that this actor may not see. */
function leaksIn(response: unknown, name: Insider): string[] {
  const found = JSON.stringify(response)?.match(/word-g\d+-(?:\w+-)?/g) ?? [];
  return found.filter((word) => {
    const [, number, confidant] = word.match(/word-g(\d+)-(?:(\w+)-)?/) ?? [];
    const goal = goals[Number(number)];
    if (!goal || !mayRead(name, goal)) return true;
    return confidant !== undefined && confidant !== name && !isOwner(name, goal);
  });
}

const queries = declared.filter(
  ([, { type, meta }]) => type === "query" && meta?.access.resource !== "public",
);
const heard = new Set<string>();

describe.each(insiders)("%s", (name) => {
  it.each(queries)("hears by %s only what is for them", async (path, procedure) => {
    const { sessionTokenHash } = actors.actors[name];
    const called = new Set<string>();
    for (const goal of goals) {
      const idFor = ({ resource }: IdField) => {
        if (resource === "goal") return goal.id;
        if (resource === "milestone" || resource === "step") return goal.nodeId;
        return actors[goal.owner].memberId;
      };
      for (const { input } of inputsOf(path, procedure, actors.slug, idFor)) {
        const key = JSON.stringify(input);
        if (called.has(key)) continue;
        called.add(key);
        const response = await call(database, path, procedure, input, sessionTokenHash);
        expect(leaksIn(response, name), key).toEqual([]);
        if (JSON.stringify(response).includes("word-g")) heard.add(path);
      }
    }
  });

  it("counts only the comments for them, on each goal and in the list", async () => {
    const { sessionTokenHash } = actors.actors[name];
    const caller = createCaller({ database, sessionTokenHash, requestId: "test", at: null });
    const { mine, shared } = await caller.goal.list({ organization: actors.slug });
    const cards = [...mine, ...shared.flatMap((others) => others.goals)];
    const unread = new Map(cards.map((card) => [card.id, card.unread]));
    for (const goal of goals.filter((one) => mayRead(name, one))) {
      const readable = confidants.filter((who) => who === name || isOwner(name, goal)).length;
      const { comments } = await caller.goal.plan({ organization: actors.slug, goalId: goal.id });
      // The owner has written one comment for all readers and one note, and has replied to everyone who wrote to the
      // owner alone.
      const ofOthers = isOwner(name, goal) ? readable : 1 + readable;
      const count = 1 + 2 * readable + (isOwner(name, goal) ? 1 : 0);
      expect(comments).toEqual({ [goal.nodeId]: { count, unread: ofOthers } });
      expect(unread.get(goal.id)).toBe(ofOthers);
    }
  });
});

it("was asked where there was something to hear", () => {
  expect([...heard]).toEqual(
    expect.arrayContaining([
      "goal.plan",
      "goal.list",
      "comment.threads",
      "member.page",
      "team.overview",
      "today.overview",
    ]),
  );
});
