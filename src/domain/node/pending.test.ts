import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { NodeRow } from "../goal/goal-plan";
import type { PlanChange } from "./change";
import { openUnder } from "./completion";
import { isBehind } from "./pending";
import { compareRanks } from "./rank";
import { anyPick } from "./testing/any-change";
import { anyEvent, PlanClient } from "./testing/plan-client";
import { PlanServer } from "./testing/plan-server";
import { rungNodes } from "./testing/rungs";
import { treeOf } from "./tree";

const clientOf = (server: PlanServer) => new PlanClient(server, server.read());

const byId = (nodes: readonly NodeRow[]) => nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The open nodes under a completed one, of which there are none in any plan. */
const openUnderDone = (nodes: readonly NodeRow[]) => {
  const tree = treeOf(nodes);
  return nodes.flatMap(({ id, completedOn }) => (completedOn ? openUnder(tree, id) : []));
};

it("ends in the server's plan, whatever is made, lost, sent again, refused, read late, and made by others", async () => {
  const seen = {
    overtaken: 0,
    skipped: 0,
    refused: 0,
    undone: 0,
    rungs: 0,
    unsaid: 0,
  };
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 20, maxLength: 150 }), async (events) => {
      const server = new PlanServer(rungNodes());
      const clients = [0, 1, 2].map(() => clientOf(server));
      for (const event of events) {
        const { what } = event;
        const client = clients[event.client];
        if (!client) continue;
        const before = client.state;
        await client.handle(event);
        const { state } = client;
        // The base equals the server's plan at that revision, row by row: it contains no guess, and its revision never
        // decreases.
        expect(byId(state.base.nodes)).toEqual(byId(server.history[state.base.revision] ?? []));
        expect(state.base.revision).toBeGreaterThanOrEqual(before.base.revision);
        if (state.pending.length === 0) expect(state.nodes).toEqual(state.base.nodes);
        expect(openUnderDone(state.nodes)).toEqual([]);
        if (isBehind(state)) seen.skipped++;
        if (what === "endRead" && state === before) seen.overtaken++;
        if (what === "comeBack" && state.pending.length < before.pending.length) seen.refused++;
        if (what === "undo" && state !== before) seen.undone++;
      }
      for (const client of clients) await client.finishAll();
      for (const client of clients) await client.beginRead();
      for (const client of clients) {
        client.endReads();
        expect(client.state.pending).toEqual([]);
        expect(byId(client.state.nodes)).toEqual(byId(server.read().nodes));
      }
      if (server.refusals.has("rungIsMilestone")) seen.rungs++;
      expect(server.read().nodes.filter(({ kind, rung }) => rung && kind === "step")).toEqual([]);
      if (server.refusals.has("hasOpenSteps")) seen.unsaid++;
    }),
    { numRuns: 400 },
  );
  for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
}, 60_000);

it("draws what was done here from the moment it is done, whatever is returned and read meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 20, maxLength: 120 }), async (events) => {
      const server = new PlanServer();
      const clients = [clientOf(server), clientOf(server)];
      const done = clients.map(() => new Set<string>());
      for (const event of events) {
        if (event.what === "undo" || event.what === "redo") continue;
        const index = event.client % 2;
        const client = clients[index];
        await client?.handle({ ...event, pick: { ...event.pick, type: "add", parent: null } });
        for (const { change } of client?.state.pending ?? [])
          if (change?.type === "add") for (const { id } of change.nodes) done[index]?.add(id);
        const drawn = new Set(client?.state.nodes.map(({ id }) => id));
        for (const id of done[index] ?? []) expect(drawn.has(id)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

/** The content of a plan, without its versions and ranks. */
const contentOf = (nodes: readonly NodeRow[]): unknown => {
  const { children } = treeOf(nodes);
  const under = (parentId: string | null): unknown[] =>
    (children.get(parentId) ?? []).map(({ rank: _, version: __, ...row }) => [row, under(row.id)]);
  return under(null);
};

it("takes everything back, one after another, and makes all of it again, with a response or without", async () => {
  const anyChanges = fc.array(fc.tuple(anyPick, fc.boolean()), { minLength: 2, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(anyChanges, fc.array(fc.boolean()), async (changes, responses) => {
      // Of several, one that is deleted can come back on the other side of one that got a new rank meanwhile.
      const rungs = rungNodes().slice(0, 1);
      const client = clientOf(new PlanServer(rungs));
      for (const [pick, hasResponse] of changes) {
        client.make({ ...pick, precondition: "none" });
        if (hasResponse) await client.finishAll();
      }
      const all = client.state.history.undo.length;
      const undoOrRedo = async (direction: "undo" | "redo") => {
        for (let n = 0; n < all; n++) {
          client.undoOrRedo(direction);
          if (responses[n]) await client.finishAll();
        }
        await client.finishAll();
      };
      const drawn = contentOf(client.state.nodes);
      await undoOrRedo("undo");
      expect(contentOf(client.state.nodes)).toEqual(contentOf(rungs));
      expect(client.state.history.undo).toEqual([]);
      await undoOrRedo("redo");
      expect(contentOf(client.state.nodes)).toEqual(drawn);
    }),
    { numRuns: 300 },
  );
}, 60_000);

const flags = {
  isMilestone: false,
  isSequence: false,
  isOnToday: false,
  open: undefined,
  namesFormer: false,
};

it("brings what was moved back to its side of a sibling that was deleted then", () => {
  const sibling = (digit: number, title: string): NodeRow =>
    ({
      ...rungNodes()[0],
      // Of equal ranks the higher id stands later.
      id: `0000000${9 - digit}-0000-4000-8000-000000000000`,
      title,
      rank: `a${digit}`,
    }) as NodeRow;
  const nodes = [sibling(0, "First"), sibling(1, "Second"), sibling(2, "Third")];
  const [first, second, third] = nodes.map(({ id }) => id);
  const server = new PlanServer(nodes);
  const make = (change: object) => {
    const response = server.change({ changeId: randomUUID(), ...change } as PlanChange);
    return response?.ok ? response.inverse : null;
  };
  const restoration = make({ type: "delete", nodeIds: [second] });
  const placement = { after: third };
  const back = make({ type: "move", nodeId: first, parentId: null, placement });
  make(back ?? {});
  make(restoration ?? {});
  const titles = [...server.read().nodes].sort(compareRanks).map(({ title }) => title);
  expect(titles).toEqual(["First", "Second", "Third"]);
});

it("draws what is restored where it stood when it was deleted, also before the server has responded", async () => {
  const pick = {
    node: 0,
    parent: null,
    sibling: 0,
    where: "after",
    fields: {},
    ...flags,
  } as const;
  const client = clientOf(new PlanServer());
  client.make({ ...pick, type: "addMany", precondition: "none" });
  client.make({ ...pick, type: "move", parent: 1, precondition: "none" });
  const before = contentOf(client.state.nodes);
  client.make({ ...pick, type: "delete", precondition: "none" });
  await client.finishAll();
  client.make({ ...pick, type: "restore", precondition: "none" });
  expect(contentOf(client.state.nodes)).toEqual(before);
});

it("renames what is being restored, before the server has said that it is", async () => {
  const pick = { node: 0, parent: null, sibling: 0, where: "end", ...flags } as const;
  const server = new PlanServer();
  const client = clientOf(server);
  client.make({ ...pick, type: "add", precondition: "none", fields: {} });
  client.make({
    ...pick,
    type: "set",
    precondition: "now",
    fields: { title: "Renamed" },
    namesFormer: true,
  });
  client.make({ ...pick, type: "delete", precondition: "none", fields: {} });
  await client.finishAll();
  client.undoOrRedo("undo");
  client.make({
    ...pick,
    type: "set",
    precondition: "now",
    fields: { title: "New" },
    namesFormer: true,
  });
  await client.finishAll();
  expect(server.read().nodes).toMatchObject([{ title: "New" }]);
  expect(client.state.nodes).toMatchObject([{ title: "New" }]);
});
