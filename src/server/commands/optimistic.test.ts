import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { applyPlanChange } from "@/domain/node/apply";
import type { PlanChange, PlanResponse } from "@/domain/node/change";
import { restoredIdsOf } from "@/domain/node/completion";
import { withDifference } from "@/domain/node/difference";
import { anyPick, type ChangePick, changeOf } from "@/domain/node/testing/any-change";
import {
  anyEvent,
  type Event,
  PlanClient,
  type PlanService,
} from "@/domain/node/testing/plan-client";
import { connect } from "@/server/infra/db";
import { buildSession, buildTree } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildLadder } from "@/server/testing/ladders";
import { buildPlanner } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

/** Mostly new changes; now and then the latest change is undone, or one that others have followed. */
const anyDirection = fc.constantFrom("new", "new", "new", "new", "new", "undoLatest", "undoOld");

const pickOf = (type: ChangePick["type"], given: Partial<ChangePick> = {}): ChangePick => ({
  type,
  node: 0,
  parent: null,
  sibling: 0,
  where: "end",
  fields: { title: "Renamed" },
  isMilestone: false,
  isSequence: false,
  isOnToday: false,
  open: undefined,
  namesFormer: false,
  precondition: "none",
  ...given,
});

/** One of each kind that the test asks for below, which a random sequence may leave out. */
const oneOfEach: [ChangePick, "new" | "undoLatest" | "undoOld"][] = [
  [pickOf("setKind"), "new"],
  [pickOf("add"), "new"],
  [pickOf("set", { precondition: "old", namesFormer: true }), "new"],
  [pickOf("set"), "new"],
  [pickOf("complete"), "new"],
  [pickOf("reopen"), "new"],
  [pickOf("addMany"), "new"],
  [pickOf("move", { where: "start", node: 1 }), "new"],
  [pickOf("move", { parent: 0 }), "new"],
  [pickOf("delete", { node: 1 }), "new"],
  [pickOf("restore"), "new"],
  [pickOf("set", { fields: { title: "New" } }), "new"],
  [pickOf("set"), "undoLatest"],
  [pickOf("set"), "undoOld"],
];

const eventOf = (client: number, what: Event["what"], pick = pickOf("add")): Event => ({
  client,
  what,
  pick,
  at: 0,
});

/**
 * One client adds a step, which it takes back and adds again, and deletes; another adds one under it without having
 * heard of the deletion, and hears of it by the revision that it has missed.
 */
const addedUnderDeleted: Event[] = [
  eventOf(0, "make"),
  eventOf(0, "exchange"),
  eventOf(0, "undo"),
  eventOf(0, "exchange"),
  eventOf(0, "redo"),
  eventOf(0, "exchange"),
  eventOf(1, "beginRead"),
  eventOf(1, "endRead"),
  eventOf(0, "make", pickOf("set")),
  eventOf(0, "exchange"),
  eventOf(1, "make"),
  eventOf(1, "exchange"),
  eventOf(0, "make", pickOf("delete")),
  eventOf(0, "exchange"),
  eventOf(1, "make", pickOf("add", { parent: 0 })),
  eventOf(1, "exchange"),
];

/** A person with a plan in which a rung of the ladder stands, as in that of a goal with a target rung. */
async function plannerWithRung(at: Date) {
  const maya = await buildPlanner(database, { at });
  const rungs = await buildLadder(database, maya.organizationId);
  const goal = { organizationId: maya.organizationId, id: maya.goalId, ownerId: maya.memberId };
  const director = { title: "Director", kind: "milestone", rungId: rungs.Director } as const;
  await buildTree(database, goal, [director]);
  return maya;
}

const byId = (nodes: readonly NodeRow[]) => nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it("what is drawn before the server answers is what the server then says, change after change", async () => {
  const at = new Date("2026-11-22T12:00:00Z");
  const seen = new Map<string, number>();
  const anySequence = fc.array(fc.tuple(anyPick, anyDirection), { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(anySequence, async (sequence) => {
      const maya = await plannerWithRung(at);
      // Each sequence has a session of its own, because nobody makes so many changes in a minute.
      const { tokenHash } = await buildSession(database, maya.userId);
      const { node, goal } = maya.as(tokenHash);
      let {
        nodes,
        today,
        revision,
      }: { nodes: readonly NodeRow[]; today: string; revision: number } = await maya.plan();
      const deleted = new Map<string, readonly NodeRow[]>();
      const inverses: PlanChange[] = [];
      for (const [pick, direction] of sequence) {
        const isUndo = direction !== "new";
        const [undone] = isUndo ? inverses.splice(direction === "undoOld" ? 0 : -1, 1) : [];
        const change = isUndo ? undone : changeOf(nodes, [...deleted.keys()], pick);
        if (!change) continue;
        const drawn = applyPlanChange(nodes, change, { today, deleted });
        const response: PlanResponse | null = await node
          .change({ ...maya.target, change })
          .catch((error: { code?: string }) => {
            if (error.code !== "CONFLICT") throw error;
            return null;
          });
        expect(drawn.ok).toBe(response?.ok ?? false);
        const key = `${isUndo ? "undo" : change.type} ${response?.ok ? "made" : response ? "stale" : "refused"}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        if (!drawn.ok || !response?.ok) continue;
        const { removed } = drawn.value;
        expect(byId(drawn.value.nodes)).toEqual(byId(response.nodes));
        expect(removed.map(({ id }) => id)).toEqual(response.removed);
        expect(response.revision).toBe(revision + (response.inverse ? 1 : 0));
        revision = response.revision;
        for (const root of new Set(removed.map(({ withId }) => withId)))
          deleted.set(
            root,
            nodes.filter(({ id }) =>
              removed.some((gone) => gone.id === id && gone.withId === root),
            ),
          );
        for (const id of restoredIdsOf(change)) deleted.delete(id);
        if (response.inverse) inverses.push(response.inverse);
        nodes = withDifference(nodes, response);
      }
      const plan = await goal.plan(maya.target);
      expect(byId(nodes)).toEqual(byId(plan.nodes));
      expect(plan.revision).toBe(revision);
    }),
    { numRuns: 25, examples: [[oneOfEach]] },
  );
  // The sequences are useful only if they reach every kind of change and refusal.
  for (const kind of ["add", "set", "move", "complete", "reopen", "delete", "restore", "undo"])
    expect([kind, seen.get(`${kind} made`) ?? 0]).not.toEqual([kind, 0]);
  for (const kind of ["move refused", "setKind refused", "set stale", "undo stale"])
    expect([kind, seen.get(kind) ?? 0]).not.toEqual([kind, 0]);
}, 120_000);

it("several clients that change one plan at once all end in the server's", async () => {
  const at = new Date("2026-11-22T12:00:00Z");
  const seen = { skipped: 0, undone: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 40, maxLength: 100 }), async (events) => {
      const maya = await plannerWithRung(at);
      const serviceOf = async (): Promise<PlanService> => {
        const { tokenHash } = await buildSession(database, maya.userId);
        const { node, goal } = maya.as(tokenHash);
        return {
          read: () => goal.plan(maya.target),
          change: (change) =>
            node.change({ ...maya.target, change }).catch((error: { code?: string }) => {
              // "Not found" occurs where the change that would have made the node was refused.
              if (error.code !== "CONFLICT" && error.code !== "NOT_FOUND") throw error;
              seen.refused++;
              return null;
            }),
        };
      };
      const base = await maya.plan();
      const services = await Promise.all([serviceOf(), serviceOf(), serviceOf()]);
      const clients = services.map((service) => new PlanClient(service, base));
      for (const event of events) {
        const client = clients[event.client];
        const before = client?.state;
        await client?.handle(event);
        if (client && client.state.latest > client.state.base.revision) seen.skipped++;
        if (event.what === "undo" && client?.state !== before) seen.undone++;
      }
      // All clients run at once, as far as the plan's lock allows.
      await Promise.all(clients.map((client) => client.finishAll()));
      const { nodes, revision } = await maya.plan();
      for (const client of clients) {
        await client.beginRead();
        client.endReads();
        expect(client.state.pending).toEqual([]);
        expect(client.state.base.revision).toBe(revision);
        expect(byId(client.state.nodes)).toEqual(byId(nodes));
      }
    }),
    { numRuns: 12, examples: [[addedUnderDeleted]] },
  );
  for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
}, 120_000);
