import fc from "fast-check";
import { expect, it } from "vitest";
import type { NodeRow } from "../goal/climb";
import type { PlanAnswer, PlanChange } from "./change";
import {
  baseReceived,
  changeAnswered,
  changeMade,
  changeRefused,
  changeTurned,
  isBehind,
  nextToSend,
  type PlanBase,
  type PlanState,
  planState,
  versionOf,
} from "./pending";
import { anyPick, changeOf, type Pick } from "./testing/any-change";
import { PlanServer } from "./testing/plan-server";
import { treeOf } from "./tree";

/** A client on a line that delays, loses and sends again, and that reads the whole plan now and then. */
class Client {
  state: PlanState;
  /** What is on the line: a change on its way there, or its answer on its way back. */
  #sent: { change: PlanChange; answer?: PlanAnswer | null }[] = [];
  #readings: PlanBase[] = [];

  constructor(readonly server: PlanServer) {
    this.state = planState(server.read());
  }

  make(pick: Pick) {
    const { nodes, deleted } = this.state;
    const change = changeOf(nodes, [...deleted.keys()], pick);
    if (!change) return;
    const versions = change.versions?.map(({ nodeId }) => ({
      nodeId,
      version: versionOf(this.state, nodeId),
    }));
    this.state = changeMade(this.state, { ...change, versions });
  }

  turn(way: "undo" | "redo") {
    this.state = changeTurned(this.state, way);
  }

  /** Sends the next change; again, where nothing has come back. */
  send() {
    const change = nextToSend(this.state);
    if (change) this.#sent.push({ change });
  }

  arrive(at: number) {
    const message = this.#sent[Math.max(0, at) % Math.max(1, this.#sent.length)];
    if (message && message.answer === undefined)
      message.answer = this.server.change(message.change);
  }

  lose(at: number) {
    this.#sent.splice(at % Math.max(1, this.#sent.length), 1);
  }

  comeBack(at: number) {
    const index = Math.max(0, at) % Math.max(1, this.#sent.length);
    const message = this.#sent[index];
    if (message?.answer === undefined) return;
    this.#sent.splice(index, 1);
    const { changeId } = message.change;
    this.state = message.answer?.ok
      ? changeAnswered(this.state, changeId, message.answer)
      : changeRefused(this.state, changeId);
  }

  /** A change that meets no trouble on its way. */
  exchange() {
    this.send();
    this.arrive(this.#sent.length - 1);
    this.comeBack(this.#sent.length - 1);
  }

  beginReading() {
    this.#readings.push(this.server.read());
  }

  endReading(at: number) {
    const [base] = this.#readings.splice(at % Math.max(1, this.#readings.length), 1);
    if (base) this.state = baseReceived(this.state, base);
  }

  endReadings() {
    while (this.#readings.length > 0) this.endReading(0);
  }

  /** The line is sound again, and everything is waited for. */
  settle() {
    for (let rounds = 0; nextToSend(this.state) && rounds < 1_000; rounds++) {
      this.send();
      for (let at = this.#sent.length; at > 0; at--) {
        this.arrive(at - 1);
        this.comeBack(at - 1);
      }
    }
    if (isBehind(this.state)) this.state = baseReceived(this.state, this.server.read());
  }
}

const byId = (nodes: readonly NodeRow[]) => nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const anyEvent = fc.record({
  client: fc.nat(2),
  what: fc.constantFrom(
    ...(["make", "make", "make", "undo", "redo", "send", "send", "arrive", "arrive"] as const),
    ...(["comeBack", "comeBack", "comeBack", "lose", "beginReading", "endReading"] as const),
    ...(["exchange", "exchange", "exchange"] as const),
  ),
  pick: anyPick,
  at: fc.nat(),
});

it("ends in the server's plan, whatever is made, lost, sent again, refused, read late, and made by others", () => {
  const seen = { overtaken: 0, skipped: 0, refused: 0, undone: 0 };
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 20, maxLength: 150 }), (events) => {
      const server = new PlanServer();
      const clients = [0, 1, 2].map(() => new Client(server));
      for (const { client: index, what, pick, at } of events) {
        const client = clients[index];
        if (!client) continue;
        const before = client.state;
        if (what === "make") client.make(pick);
        else if (what === "undo" || what === "redo") client.turn(what);
        else if (what === "send" || what === "exchange" || what === "beginReading") client[what]();
        else client[what](at);
        const { state } = client;
        // The base is what the server had at that revision, to the row: no guess is ever in it, and it never goes back.
        expect(byId(state.base.nodes)).toEqual(byId(server.history[state.base.revision] ?? []));
        expect(state.base.revision).toBeGreaterThanOrEqual(before.base.revision);
        if (state.pending.length === 0) expect(state.nodes).toEqual(state.base.nodes);
        if (isBehind(state)) seen.skipped++;
        if (what === "endReading" && state === before) seen.overtaken++;
        if (what === "comeBack" && state.pending.length < before.pending.length) seen.refused++;
        if (what === "undo" && state !== before) seen.undone++;
      }
      for (const client of clients) client.settle();
      for (const client of clients) client.beginReading();
      for (const client of clients) {
        client.endReadings();
        expect(client.state.pending).toEqual([]);
        expect(byId(client.state.nodes)).toEqual(byId(server.read().nodes));
      }
    }),
    { numRuns: 400 },
  );
  for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
}, 60_000);

it("draws what was done here until the server has it, whatever is read meanwhile", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 10, maxLength: 80 }), (events) => {
      const server = new PlanServer();
      const [client, other] = [new Client(server), new Client(server)];
      for (const { client: index, what, pick, at } of events) {
        if (what === "undo" || what === "redo") continue;
        const who = index === 0 ? client : other;
        if (what === "make") who.make({ ...pick, type: "add" });
        else if (what === "send" || what === "exchange" || what === "beginReading") who[what]();
        else who[what](at);
        const drawn = new Set(client.state.nodes.map(({ id }) => id));
        for (const { change } of client.state.pending)
          if (change?.type === "add" && change.parentId === null)
            for (const { id } of change.nodes) expect(drawn.has(id)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

/** What a plan says, apart from how often each node was changed and how its order is written down. */
const gist = (nodes: readonly NodeRow[]): unknown => {
  const { children } = treeOf(nodes);
  const under = (parentId: string | null): unknown[] =>
    (children.get(parentId) ?? []).map(({ rank: _, version: __, ...row }) => [row, under(row.id)]);
  return under(null);
};

it("takes everything back, one after another, and makes all of it again, answered or not", () => {
  const anyChanges = fc.array(fc.tuple(anyPick, fc.boolean()), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(anyChanges, fc.array(fc.boolean()), (changes, answers) => {
      const client = new Client(new PlanServer());
      for (const [pick, isAnswered] of changes) {
        client.make({ ...pick, guard: "none" });
        if (isAnswered) client.settle();
      }
      const all = client.state.history.undo.length;
      const turn = (way: "undo" | "redo") => {
        for (let n = 0; n < all; n++) {
          client.turn(way);
          if (answers[n]) client.settle();
        }
        client.settle();
      };
      const drawn = gist(client.state.nodes);
      turn("undo");
      expect(gist(client.state.nodes)).toEqual([]);
      expect(client.state.history.undo).toEqual([]);
      turn("redo");
      expect(gist(client.state.nodes)).toEqual(drawn);
    }),
    { numRuns: 300 },
  );
}, 60_000);
