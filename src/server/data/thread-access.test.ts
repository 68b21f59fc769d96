import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "@/domain/goal/audience";
import { Problem } from "@/domain/problem";
import { connect } from "@/server/infra/db";
import { build, rowsOf } from "@/server/infra/typed-sql";
import { threadActs } from "@/server/policy/comment";
import {
  type Actors,
  buildActors,
  buildSharedGoals,
  type Insider,
  insiders,
} from "@/server/testing/actors";
import { inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { audienceSets, columnOf, goalRights, threadRights } from "@/server/testing/rights";
import { type GoalAccess, openGoal } from "./goal-access";
import { openTenantSession, type Scope, scopeOf } from "./scope";
import { openThread } from "./thread-access";
import { readThreads } from "./threads";
import { readableComments } from "./visibility";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const kinds = ["readers", "owner"] as const;
type TestedThread = {
  id: string;
  replyId: string;
  starter: Insider;
  audience: "readers" | "owner";
};
type TestedGoal = { id: string; audiences: Audience[]; threads: TestedThread[] };

const nextInsider = (name: Insider): Insider =>
  insiders[(insiders.indexOf(name) + 1) % insiders.length] ?? name;

let actors: Actors;
let goals: Record<"owner" | "reassigned", TestedGoal[]>;

/**
 * In each goal everybody has begun a thread of each kind, and each has a reply by whoever comes next in the list, readable
 * to its author or not: who may read a reply is decided by its thread alone.
 */
async function buildGoals(owner: "owner" | "reassigned"): Promise<TestedGoal[]> {
  const { organizationId } = actors;
  const ownerId = actors[owner].memberId;
  const shared = await buildSharedGoals(database, organizationId, ownerId, audienceSets);
  const made = shared.map((goal) => ({
    ...goal,
    threads: insiders.flatMap((starter) =>
      kinds.map((audience) => ({ id: randomUUID(), replyId: randomUUID(), starter, audience })),
    ),
  }));
  await inOrganization(database, organizationId, async (db) => {
    const all = made.flatMap(({ id: goalId, threads }) =>
      threads.map((thread) => ({ ...thread, goalId })),
    );
    await db.comment.createMany({
      data: all.map(({ id, goalId, starter, audience }) => ({
        organizationId,
        id,
        goalId,
        audience,
        authorId: actors.actors[starter].memberId,
        body: `${starter} to ${audience}`,
      })),
    });
    await db.comment.createMany({
      data: all.map(({ id, replyId, goalId, starter, audience }) => ({
        organizationId,
        id: replyId,
        goalId,
        audience,
        threadId: id,
        authorId: actors.actors[nextInsider(starter)].memberId,
        body: "An answer",
      })),
    });
  });
  return made;
}

beforeAll(async () => {
  actors = await buildActors(database);
  goals = { owner: await buildGoals("owner"), reassigned: await buildGoals("reassigned") };
  await actors.nameGoals(goals.owner.map(({ id }) => id));
}, 60_000);

const outcomeOf = (opened: Promise<unknown>) =>
  opened.then(
    () => "open",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

/**
 * Everything that is readable of a goal: by the page of threads, and comment by comment as counts and lists compute it.
 */
async function listed(scope: Scope, goal: GoalAccess) {
  const page = await readThreads(scope, goal, { nodeId: null, cursor: null });
  const comments = build
    .selectFrom("comments as c")
    .select("c.id")
    .where("c.organization_id", "=", scope.organizationId)
    .where("c.goal_id", "=", goal.goalId)
    .where(readableComments(scope.viewer.memberId, goal));
  const rows = await rowsOf(scope.db, comments);
  return {
    threads: new Map(page.threads.map(({ id, can }) => [id, can])),
    comments: new Set(rows.map(({ id }) => id)),
  };
}

/** For each thread: whether it exists for the viewer, what the screen shows, and the outcome of each procedure. */
function expectedOf(name: Insider, goal: ReadonlySet<string>, threads: TestedThread[]) {
  return new Map(
    threads.map(({ id, starter, audience }) => {
      const isStarter = starter === name;
      const rights = threadRights({ goal, audience, isOwner: name === "owner", isStarter });
      const refused = rights.has("read") ? "forbidden" : "notFound";
      const outcomes = threadActs.map((act) => [act, rights.has(act) ? "open" : refused]);
      const can = { reply: rights.has("reply"), resolve: rights.has("resolve") };
      return [id, { read: rights.has("read"), can, outcomes: Object.fromEntries(outcomes) }];
    }),
  );
}

describe.each(insiders)("%s", (name) => {
  it("reads, answers and resolves what the table says", async () => {
    const actor = actors.actors[name];
    await database.prisma.$transaction(
      async (db) => {
        const request = { ...actor, organizationSlug: actors.slug, at: actors.at };
        const session = await openTenantSession(db, request);
        if (session.state !== "inside") throw new Error("This actor is meant to be inside.");
        const scope = scopeOf(db, session.viewer, actors.at);
        for (const { id, audiences, threads } of goals[actor.towards]) {
          const goalActs = goalRights([columnOf[name]], audiences);
          if (!goalActs.has("read")) continue;
          const goal = await openGoal(scope, id, "read");
          const expected = expectedOf(name, goalActs, threads);
          expect(await listed(scope, goal), audiences.join(" + ")).toEqual({
            threads: new Map(
              [...expected].filter(([, { read }]) => read).map(([id, { can }]) => [id, can]),
            ),
            comments: new Set(
              threads
                .filter((thread) => expected.get(thread.id)?.read)
                .flatMap((thread) => [thread.id, thread.replyId]),
            ),
          });
          for (const thread of threads) {
            if (![name, "teammate"].includes(thread.starter)) continue;
            const outcomes: Record<string, string> = {};
            for (const act of threadActs)
              expect(await outcomeOf(openThread(scope, goal, thread.replyId, act))).toBe(
                "notFound",
              );
            for (const act of threadActs)
              outcomes[act] = await outcomeOf(openThread(scope, goal, thread.id, act));
            expect(outcomes, `${thread.starter}'s, to ${thread.audience}`).toEqual(
              expected.get(thread.id)?.outcomes,
            );
          }
        }
      },
      { timeout: 60_000 },
    );
  });
});
