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

/** Checks the procedures that people use (the goal, its list, its nodes, its comments) against the table of rights. */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

type TestedGoal = { id: string; nodeId: string; audiences: Audience[] };
let actors: Actors;
let testedGoals: Record<"owner" | "reassigned", TestedGoal[]>;

const buildTestedGoals = async (ownerId: string): Promise<TestedGoal[]> => {
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
  testedGoals = {
    owner: await buildTestedGoals(actors.owner.memberId),
    reassigned: await buildTestedGoals(actors.reassigned.memberId),
  };
  await actors.nameGoals(testedGoals.owner.map(({ id }) => id));
});

const callAs = (sessionTokenHash: string | null) =>
  createCaller({ database, sessionTokenHash, requestId: "test", at: null });
type Caller = ReturnType<typeof callAs>;

const outcomeOf = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error) => (error instanceof TRPCError ? problemOf(error).code : Promise.reject(error)),
  );

/** Acts on one goal, each with the right that it requires. */
const attempts: [
  what: string,
  right: string,
  (caller: Caller, target: TestedGoal) => Promise<unknown>,
][] = [
  ["opening the goal", "read", ({ goal }, target) => goal.plan(at(target))],
  [
    "reading what was said on a node",
    "read",
    ({ comment }, target) => comment.threads({ ...at(target), nodeId: target.nodeId }),
  ],
  [
    "commenting on the goal",
    "comment",
    ({ comment }, target) => comment.post(saying(target, null)),
  ],
  [
    "commenting on a node, to the owner alone",
    "comment",
    ({ comment }, target) => comment.post(saying(target, target.nodeId)),
  ],
  [
    "renaming a node",
    "edit",
    ({ node }, target) =>
      node.change({
        ...at(target),
        change: {
          type: "set",
          changeId: randomUUID(),
          nodeId: target.nodeId,
          fields: { title: "Mine" },
        },
      }),
  ],
];

const at = ({ id: goalId }: TestedGoal) => ({ organization: actors.slug, goalId });
const saying = (target: TestedGoal, nodeId: string | null) => ({
  ...at(target),
  id: randomUUID(),
  target: { nodeId, audience: nodeId ? ("owner" as const) : ("readers" as const) },
  body: "Have you thought of it?",
});

const expectedOf = (name: Insider, { audiences }: TestedGoal, right: string) => {
  const rights = goalRights([columnOf[name]], audiences);
  if (rights.has(right)) return "done";
  return rights.has("read") ? "forbidden" : "notFound";
};

describe.each(insiders)("%s", (name) => {
  it.each(attempts)("%s takes the right to %s", async (_, right, attempt) => {
    const actor = actors.actors[name];
    const caller = callAs(actor.sessionTokenHash);
    const outcomes: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const target of testedGoals[actor.towards]) {
      const sharedWith = target.audiences.join(" + ") || "nobody";
      outcomes[sharedWith] = await outcomeOf(attempt(caller, target));
      expected[sharedWith] = expectedOf(name, target, right);
    }
    expect(outcomes).toEqual(expected);
  });
});

describe.each(outsiders)("%s", (name) => {
  it.each(attempts)("finds nothing by %s", async (_, __, attempt) => {
    const caller = callAs(actors.outsiders[name].sessionTokenHash);
    for (const target of testedGoals.owner)
      expect(await outcomeOf(attempt(caller, target))).toBe(
        name === "nobody" ? "notSignedIn" : "notFound",
      );
  });
});

/** Managing the organization depends on the role alone. */
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
    expect(await outcomeOf(caller.organization.shell({ organization }))).toBe(expected(true));
    expect(await outcomeOf(caller.member.list({ organization }))).toBe(expected(true));
    const rename = caller.organization.rename({ organization, name: "Harbor" });
    expect(await outcomeOf(rename)).toBe(expected(mayManage));
  });
});
