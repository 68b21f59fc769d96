import { expect, it, vi } from "vitest";
import { treeLimits } from "@/domain/limits";
import type { PlanChange } from "@/domain/node/change";
import { PlanServer } from "@/domain/node/testing/plan-server";
import type { Trouble } from "./plan-sender";
import {
  type ChangeOutcome,
  type PlanConnection,
  planStore,
  type WantedChange,
} from "./plan-store";

const added = (title: string): WantedChange => ({
  type: "add",
  parentId: null,
  placement: { at: "end" },
  nodes: [{ id: crypto.randomUUID(), kind: "milestone", title }],
});

/** A store whose first change waits for the sign-in, until `signIn` is called. */
function signedOutStore() {
  const server = new PlanServer();
  let signIn = () => {};
  const signedIn = new Promise<void>((resolve) => {
    signIn = resolve;
  });
  const sent: PlanChange[] = [];
  const send: PlanConnection["send"] = async (change, reportTrouble) => {
    reportTrouble("signedOut");
    await signedIn;
    sent.push(change);
    const response = server.change(change);
    if (!response) throw new Error("refused");
    return response;
  };
  const sendAgain = vi.fn();
  const store = planStore(server.read(), { send, sendAgain, readAgain: () => undefined });
  const outcomes: ChangeOutcome[] = [];
  store.setOutcomeListener((each) => outcomes.push(each));
  return { store, server, sent, outcomes, sendAgain, signIn: () => signIn() };
}

it("holds everything while the person is signed out, and then sends each change once, in order", async () => {
  const { store, server, sent, outcomes, signIn } = signedOutStore();
  const seen: (Trouble | null)[] = [];
  store.subscribe(() => seen.push(store.trouble()));
  for (const title of ["One", "Two", "Three"]) store.make(added(title));
  store.undoOrRedo("undo");
  expect(store.trouble()).toBe("signedOut");
  expect(store.state().nodes.map(({ title }) => title)).toEqual(["One", "Two"]);
  expect(sent).toEqual([]);
  signIn();
  await vi.waitFor(() => expect(outcomes).toEqual([{ type: "saved" }]));
  expect(sent.map(({ type }) => type)).toEqual(["add", "add", "add", "delete"]);
  expect(new Set(sent.map(({ changeId }) => changeId)).size).toBe(4);
  expect(server.read().nodes.map(({ title }) => title)).toEqual(["One", "Two"]);
  expect(store.trouble()).toBeNull();
  expect(seen).toContain("signedOut");
});

it("goes on with a later day after a change of its own, until the plan is read again", async () => {
  const { store, server, outcomes, signIn } = signedOutStore();
  const read = server.read();
  store.make(added("One"));
  signIn();
  await vi.waitFor(() => expect(outcomes).toEqual([{ type: "saved" }]));
  store.received({ ...read, today: "2026-11-29" });
  expect(store.state().base).toMatchObject({ today: "2026-11-29", revision: read.revision + 1 });
  expect(store.state().nodes).toHaveLength(1);
});

it("leaves what it said of a refused change where the others are saved", async () => {
  const { store, server, outcomes, signIn } = signedOutStore();
  store.make(added("One"));
  const [node] = store.state().nodes;
  store.make({
    type: "set",
    nodeId: node?.id ?? "",
    fields: { title: "Mine" },
    former: { title: "One" },
  });
  store.make(added("Two"));
  const change = server.change.bind(server);
  server.change = (sent) => (sent.type === "set" ? null : change(sent));
  signIn();
  await vi.waitFor(() => expect(store.trouble()).toBeNull());
  expect(outcomes.map(({ type }) => type)).toEqual(["refused"]);
  expect(server.read().nodes.map(({ title }) => title)).toEqual(["One", "Two"]);
});

it("refuses at once what the rules forbid, and sends nothing", () => {
  const { store, outcomes } = signedOutStore();
  store.make(added("One"));
  const [one] = store.state().nodes;
  const parentId = one?.id ?? "";
  const two = crypto.randomUUID();
  const nodes = [{ id: two, kind: "milestone" as const, title: "Two" }];
  expect(store.make({ type: "add", parentId, placement: { at: "end" }, nodes })).not.toBeNull();
  const before = store.state();
  const under = { parentId: two, placement: { at: "end" } } as const;
  expect(store.make({ type: "move", nodeId: parentId, ...under })).toBeNull();
  expect(outcomes).toMatchObject([{ type: "refused", error: { code: "treeCycle" } }]);
  expect(store.state()).toBe(before);
});

it("names the limit in a refusal that it makes itself", () => {
  const { store, outcomes } = signedOutStore();
  let parentId: string | null = null;
  for (let level = 1; level <= treeLimits.depth + 1; level++) {
    const id = crypto.randomUUID();
    const nodes = [{ id, kind: "milestone" as const, title: `Level ${level}` }];
    store.make({ type: "add", parentId, placement: { at: "end" }, nodes });
    parentId = id;
  }
  const error = { code: "tooDeep", values: { max: treeLimits.depth } };
  expect(outcomes).toMatchObject([{ type: "refused", error }]);
});

it("tries again what waits when it is asked to", () => {
  const { store, sendAgain } = signedOutStore();
  store.make(added("One"));
  store.sendAgain();
  expect(sendAgain).toHaveBeenCalledOnce();
});

it("completes a step on the day on which it is ticked, not on the one on which it is sent", async () => {
  const { store, server, sent, signIn } = signedOutStore();
  store.make(added("One"));
  const [node] = store.state().nodes;
  store.make({ type: "complete", nodeId: node?.id ?? "" });
  const read = server.read();
  store.received({ ...read, today: "2026-11-25" });
  expect(store.state().nodes).toMatchObject([{ completedOn: read.today }]);
  signIn();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ type: "complete", completedOn: read.today });
});

/** A store that is connected, with one milestone, and a person elsewhere who changes the same plan. */
async function connectedStore() {
  const server = new PlanServer();
  const readAgain = vi.fn();
  const send: PlanConnection["send"] = async (change) => {
    const response = server.change(change);
    if (!response) throw new Error("refused");
    return response;
  };
  const store = planStore(server.read(), { send, sendAgain: () => undefined, readAgain });
  const outcomes: ChangeOutcome[] = [];
  store.setOutcomeListener((each) => outcomes.push(each));
  store.make(added("One"));
  await vi.waitFor(() => expect(server.read().revision).toBe(1));
  const nodeId = server.read().nodes[0]?.id ?? "";
  const rename = (title: string, former: string): WantedChange => ({
    ...{ type: "set", nodeId },
    ...{ fields: { title }, former: { title: former } },
  });
  const renameElsewhere = (title: string, former: string) =>
    server.change({ ...rename(title, former), changeId: crypto.randomUUID() } as PlanChange);
  const titles = () => store.state().nodes.map(({ title }) => title);
  return { store, server, outcomes, readAgain, rename, renameElsewhere, titles };
}

it("reports what stands there now where somebody else was first, and reads the plan again", async () => {
  const { store, outcomes, readAgain, rename, renameElsewhere, titles } = await connectedStore();
  renameElsewhere("Theirs", "One");
  expect(store.make(rename("Mine", "One"))).not.toBeNull();
  expect(titles()).toEqual(["Mine"]);
  await vi.waitFor(() => expect(outcomes).toHaveLength(1));
  expect(outcomes).toMatchObject([
    { type: "stale", current: { title: "Theirs" }, isUndoOrRedo: false },
  ]);
  expect(titles()).toEqual(["One"]);
  expect(readAgain).toHaveBeenCalled();
});

it("reports of a refused undo that it was one", async () => {
  const { store, outcomes, rename, renameElsewhere } = await connectedStore();
  store.make(rename("Mine", "One"));
  await vi.waitFor(() => expect(store.state().base.revision).toBe(2));
  renameElsewhere("Theirs", "Mine");
  expect(store.undoOrRedo("undo")).toBe("drawn");
  await vi.waitFor(() => expect(outcomes).toHaveLength(1));
  expect(outcomes).toMatchObject([{ type: "stale", isUndoOrRedo: true }]);
});

it("makes nothing of a change that alters nothing, and leaves what can be undone", async () => {
  const { store, server, titles } = await connectedStore();
  const before = store.state();
  const [one] = before.nodes;
  const where = { parentId: null, placement: { at: "end" } } as const;
  expect(store.make({ type: "move", nodeId: one?.id ?? "", ...where })).toBeNull();
  expect(store.make({ type: "reopen", nodeId: one?.id ?? "" })).toBeNull();
  expect(store.state()).toBe(before);
  expect(server.read().revision).toBe(1);
  store.undoOrRedo("undo");
  expect(titles()).toEqual([]);
});

it("undoes the change it is asked to, and no earlier one where that altered nothing", async () => {
  const { store, server, rename, renameElsewhere, titles } = await connectedStore();
  // Somebody else has made the same change, of which this client does not know yet.
  renameElsewhere("Mine", "One");
  const changeId = store.make(rename("Mine", "One")) ?? "";
  await vi.waitFor(() => expect(store.state().history.undo).toHaveLength(1));
  expect(store.undo(changeId)).toBe("nothing");
  store.received(server.read());
  expect(titles()).toEqual(["Mine"]);
  const next = store.make(rename("Other", "Mine")) ?? "";
  expect(store.undo(next)).toBe("drawn");
  expect(titles()).toEqual(["Mine"]);
});

it("reads the plan again where a response shows that somebody else has changed it", async () => {
  const { store, server, readAgain, rename } = await connectedStore();
  server.change({ ...added("Two"), changeId: crypto.randomUUID() } as PlanChange);
  readAgain.mockClear();
  store.make(rename("Mine", "One"));
  await vi.waitFor(() => expect(readAgain).toHaveBeenCalledOnce());
  store.received(server.read());
  expect(
    store
      .state()
      .nodes.map(({ title }) => title)
      .sort(),
  ).toEqual(["Mine", "Two"]);
});
