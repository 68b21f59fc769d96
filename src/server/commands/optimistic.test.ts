import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { applyNodeChange, type NodeChange, settleNodes } from "@/domain/goal/apply-node-change";
import type { Climb, NodeRow } from "@/domain/goal/climb";
import type { NodeEdited } from "@/domain/node/changes";
import type { Placement } from "@/domain/node/placement";
import { connect } from "@/server/infra/db";
import { buildSession } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner, type Planner } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

/** A change to be made to whatever stands there when its turn comes: numbers pick nodes. */
const anyChange = fc.record({
  type: fc.constantFrom(
    ...(["add", "add", "add", "addMany", "rename", "redate", "setOrder", "setKind"] as const),
    ...(["move", "move", "complete", "reopen", "delete", "restore"] as const),
  ),
  node: fc.nat(),
  parent: fc.option(fc.nat(), { freq: 4 }),
  sibling: fc.nat(),
  where: fc.constantFrom("after", "before", "start", "end"),
  dueOn: fc.constantFrom(undefined, null, "2027-03-01", "2026-01-31"),
  durationDays: fc.constantFrom(undefined, null, 0, 30),
  flip: fc.boolean(),
});
type Pick = typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never;

/** Both sides of one sequence of changes. */
type Run = { climb: Climb; deleted: { id: string; nodes: NodeRow[] }[] };

function changeOf({ climb, deleted }: Run, pick: Pick): NodeChange | null {
  const chosen = (n: number) => climb.nodes[n % Math.max(1, climb.nodes.length)];
  const id = chosen(pick.node)?.id;
  const parentId = pick.parent === null ? null : (chosen(pick.parent)?.id ?? null);
  const siblings = climb.nodes.filter((node) => node.parentId === parentId);
  const sibling = siblings[pick.sibling % Math.max(1, siblings.length)]?.id ?? randomUUID();
  const placements: Record<Pick["where"], Placement> = {
    after: { after: sibling },
    before: { before: sibling },
    start: { at: "start" },
    end: { at: "end" },
  };
  const placement = placements[pick.where];
  const kind = pick.flip ? "milestone" : "step";
  const draft = (title: string) => ({
    id: randomUUID(),
    kind: pick.flip ? ("milestone" as const) : ("step" as const),
    title,
    dueOn: pick.dueOn ?? null,
    durationDays: pick.durationDays ?? null,
    rung: null,
  });
  if (pick.type === "add") return { type: "add", parentId, placement, nodes: [draft("New")] };
  if (pick.type === "addMany")
    return { type: "add", parentId, placement, nodes: ["One", "Two", "Three"].map(draft) };
  if (pick.type === "restore") {
    const batch = deleted[pick.node % Math.max(1, deleted.length)];
    return batch ? { type: "restore", nodes: batch.nodes } : null;
  }
  if (!id) return null;
  switch (pick.type) {
    case "rename":
      return { type: "rename", id, title: pick.flip ? "New" : "Renamed" };
    case "redate":
      return { type: "redate", id, dueOn: pick.dueOn, durationDays: pick.durationDays };
    case "setOrder":
      return { type: "setOrder", id, order: pick.flip ? "sequence" : "parallel" };
    case "setKind":
      return { type: "setKind", id, kind };
    case "move":
      return { type: "move", id, parentId, placement };
    case "complete":
      return { type: "complete", id, completedOn: pick.flip ? null : "2026-11-01" };
    case "reopen":
    case "delete":
      return { type: pick.type, id };
  }
}

/** The same change through the server; null where it refuses. */
function send(maya: Planner, session: string, { climb, deleted }: Run, change: NodeChange) {
  const { node } = maya.as(session);
  const { target } = maya;
  const version =
    "id" in change ? (climb.nodes.find(({ id }) => id === change.id)?.version ?? 0) : 0;
  const call = (): Promise<NodeEdited> => {
    switch (change.type) {
      case "add": {
        const { parentId, placement, nodes } = change;
        const [first] = nodes;
        if (nodes.length === 1 && first) {
          const { id: nodeId, rung: _, ...draft } = first;
          return node.add({ ...target, parentId, placement, nodeId, ...draft });
        }
        return node.addMany({
          ...target,
          parentId,
          placement,
          kind: first?.kind ?? "step",
          nodes: nodes.map(({ id, title, dueOn, durationDays }) => ({
            id,
            title,
            dueOn,
            durationDays,
          })),
        });
      }
      case "rename":
        return node.rename({ ...target, nodeId: change.id, title: change.title, version });
      case "redate": {
        const { id: nodeId, dueOn, durationDays } = change;
        return node.redate({ ...target, nodeId, dueOn, durationDays, version });
      }
      case "setOrder":
        return node.setOrder({ ...target, nodeId: change.id, order: change.order });
      case "setKind":
        return node.setKind({ ...target, nodeId: change.id, kind: change.kind });
      case "move": {
        const { id: nodeId, parentId, placement } = change;
        return node.move({ ...target, nodeId, parentId, placement });
      }
      case "complete":
        return node.complete({ ...target, nodeId: change.id, completedOn: change.completedOn });
      case "reopen":
        return node.reopen({ ...target, nodeId: change.id });
      case "delete":
        return node.delete({ ...target, nodeId: change.id });
      case "restore": {
        const batch = deleted.find(({ nodes }) => nodes === change.nodes);
        return node.restore({ ...target, nodeId: batch?.id ?? "" });
      }
    }
  };
  return call().catch((error: { code?: string }) => {
    if (error.code !== "CONFLICT") throw error;
    return null;
  });
}

const byId = (nodes: readonly NodeRow[]) => nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it("what is drawn before the server answers is what the server then says, change after change", async () => {
  const at = new Date("2026-11-22T12:00:00Z");
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 5, maxLength: 40 }), async (picks) => {
      const maya = await buildPlanner(database, { at });
      // A session of its own for each sequence: nobody changes this much in a minute.
      const { tokenHash } = await buildSession(database, maya.userId);
      const run: Run = { climb: await maya.climb(), deleted: [] };
      for (const pick of picks) {
        const change = changeOf(run, pick);
        if (!change) continue;
        const drawn = applyNodeChange(run.climb, change);
        const answer = await send(maya, tokenHash, run, change);
        const settled = answer?.ok ? settleNodes(run.climb, answer) : run.climb;
        expect(byId(drawn.nodes)).toEqual(byId(settled.nodes));
        const key = `${change.type} ${answer ? "made" : "refused"}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        if (change.type === "delete") {
          const nodes = run.climb.nodes.filter(
            ({ id }) => answer?.ok && answer.removed.includes(id),
          );
          run.deleted.push({ id: change.id, nodes });
        }
        if (change.type === "restore" && answer)
          run.deleted = run.deleted.filter(({ nodes }) => nodes !== change.nodes);
        run.climb = settled;
      }
      const { nodes } = await maya.as(tokenHash).goal.climb(maya.target);
      expect(byId(run.climb.nodes)).toEqual(byId(nodes));
    }),
    { numRuns: 25 },
  );
  // The sequences are worth something only if they reach all of it.
  for (const kind of ["add", "rename", "redate", "move", "complete", "reopen", "delete", "restore"])
    expect([kind, seen.get(`${kind} made`) ?? 0]).not.toEqual([kind, 0]);
  expect(seen.get("move refused") ?? 0).toBeGreaterThan(0);
}, 120_000);
