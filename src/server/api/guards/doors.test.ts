import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "@/domain/goal/audience";
import { connect } from "@/server/infra/db";
import {
  type Actors,
  buildActors,
  buildSharedGoals,
  type Insider,
  insiders,
  outsiders,
} from "@/server/testing/actors";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { audienceSets, columnOf, goalRights } from "@/server/testing/rights";
import { problemOf } from "../problem";
import { createCaller } from "../root";

/** The doors a person really goes through, with the table held against each: the goal, its list, its nodes, its talk. */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

type Door = { id: string; nodeId: string; audiences: Audience[] };
let actors: Actors;
let doors: Record<"owner" | "reassigned", Door[]>;

const buildDoors = async (ownerId: string): Promise<Door[]> => {
  const { organizationId } = actors;
  const goals = await buildSharedGoals(database, organizationId, ownerId, audienceSets);
  const made = goals.map((goal) => ({ ...goal, nodeId: randomUUID() }));
  await inOrganization(database, organizationId, (db) =>
    db.node.createMany({
      data: made.map(({ id: goalId, nodeId: id }) => ({
        organizationId,
        goalId,
        id,
        kind: "step",
        title: "Find a leadership mentor",
        rank: "a0",
      })),
    }),
  );
  return made;
};

beforeAll(async () => {
  actors = await buildActors(database);
  doors = {
    owner: await buildDoors(actors.owner.memberId),
    reassigned: await buildDoors(actors.reassigned.memberId),
  };
  await actors.nameGoals(doors.owner.map(({ id }) => id));
});

const callAs = (sessionTokenHash: string | null) =>
  createCaller({ database, sessionTokenHash, requestId: "test", at: null });
type Caller = ReturnType<typeof callAs>;

const answerOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "done",
    (error) => (error instanceof TRPCError ? problemOf(error).code : Promise.reject(error)),
  );

/** Acts on one goal, by the right each of them takes. */
const knocks: [what: string, right: string, (caller: Caller, door: Door) => Promise<unknown>][] = [
  ["opening the goal", "read", ({ goal }, door) => goal.climb(at(door))],
  [
    "reading what was said on a node",
    "read",
    ({ comment }, door) => comment.threads({ ...at(door), nodeId: door.nodeId }),
  ],
  ["commenting on the goal", "comment", ({ comment }, door) => comment.post(saying(door, null))],
  [
    "commenting on a node, to the owner alone",
    "comment",
    ({ comment }, door) => comment.post(saying(door, door.nodeId)),
  ],
  [
    "renaming a node",
    "edit",
    ({ node }, door) =>
      node.change({
        ...at(door),
        change: {
          type: "set",
          changeId: randomUUID(),
          nodeId: door.nodeId,
          fields: { title: "Mine" },
        },
      }),
  ],
];

const at = ({ id: goalId }: Door) => ({ organization: actors.slug, goalId });
const saying = (door: Door, nodeId: string | null) => ({
  ...at(door),
  id: randomUUID(),
  target: { nodeId, audience: nodeId ? ("owner" as const) : ("readers" as const) },
  body: "Have you thought of it?",
});

const expectedOf = (name: Insider, { audiences }: Door, right: string) => {
  const rights = goalRights([columnOf[name]], audiences);
  if (rights.has(right)) return "done";
  return rights.has("read") ? "forbidden" : "notFound";
};

describe.each(insiders)("%s", (name) => {
  it.each(knocks)("%s takes the right to %s", async (_, right, knock) => {
    const actor = actors.actors[name];
    const caller = callAs(actor.sessionTokenHash);
    const answers: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const door of doors[actor.towards]) {
      const sharedWith = door.audiences.join(" + ") || "nobody";
      answers[sharedWith] = await answerOf(knock(caller, door));
      expected[sharedWith] = expectedOf(name, door, right);
    }
    expect(answers).toEqual(expected);
  });
});

describe.each(outsiders)("%s", (name) => {
  it.each(knocks)("finds nothing by %s", async (_, __, knock) => {
    const caller = callAs(actors.outsiders[name].sessionTokenHash);
    for (const door of doors.owner)
      expect(await answerOf(knock(caller, door))).toBe(
        name === "nobody" ? "notSignedIn" : "notFound",
      );
  });
});

/** Running the place, by role alone. */
describe.each([...insiders, ...outsiders])("%s", (name) => {
  it("manages the organization only as its admin or owner", async () => {
    const insider = insiders.find((one) => one === name);
    const outsider = outsiders.find((one) => one === name);
    const who = insider ? actors.actors[insider] : outsider && actors.outsiders[outsider];
    const caller = callAs(who?.sessionTokenHash ?? null);
    const organization = actors.slug;
    const expected = (allowed: boolean) => {
      if (outsider) return outsider === "nobody" ? "notSignedIn" : "notFound";
      return allowed ? "done" : "forbidden";
    };
    const mayManage = name === "orgAdmin" || name === "orgOwner";
    expect(await answerOf(caller.organization.shell({ organization }))).toBe(expected(true));
    expect(await answerOf(caller.member.list({ organization }))).toBe(expected(true));
    const rename = caller.organization.rename({ organization, name: "Harbor" });
    expect(await answerOf(rename)).toBe(expected(mayManage));
  });
});
