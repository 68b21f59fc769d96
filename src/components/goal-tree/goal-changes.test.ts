import { expect, it, vi } from "vitest";
import { PlanServer } from "@/domain/node/testing/plan-server";
import { planStore } from "./plan-store";

/** A goal on a server, whose statement is changed where nobody else has changed it since. */
function goalOf() {
  let version = 1;
  const log: string[] = [];
  const save = async (text: string, at: number) => {
    if (at !== version) return null;
    log.push(text);
    version += 1;
    return version;
  };
  return {
    log,
    changedElsewhere: () => {
      version += 1;
    },
    /** A change of this person, as the dialog of the goal records it once it is saved. */
    async edit(former: string, text: string) {
      const from = version;
      const to = (await save(text, from)) ?? from;
      const revert = (direction: "undo" | "redo", at: number) =>
        save(direction === "undo" ? former : text, at);
      return { from, to, revert };
    },
  };
}

function storeOfPlan() {
  const server = new PlanServer();
  const store = planStore(server.read(), {
    send: async (change) => {
      const response = server.change(change);
      if (!response) throw new Error("refused");
      return response;
    },
    sendAgain: () => undefined,
    readAgain: () => undefined,
  });
  const add = (title: string) =>
    store.make({
      type: "add",
      parentId: null,
      placement: { at: "end" },
      nodes: [{ id: crypto.randomUUID(), kind: "milestone", title }],
    });
  const titles = () => store.state().nodes.map(({ title }) => title);
  return { store, add, titles };
}

it("undoes and redoes the goal and its nodes in the order in which they were changed", async () => {
  const { store, add, titles } = storeOfPlan();
  const goal = goalOf();
  add("One");
  store.record(await goal.edit("Lead", "Lead two teams"));
  store.record(await goal.edit("Lead two teams", "Lead three teams"));
  add("Two");
  expect(store.undoOrRedo("undo")).toBe("drawn");
  expect(titles()).toEqual(["One"]);
  expect(store.undoOrRedo("undo")).toBe("sent");
  expect(store.undoOrRedo("undo")).toBe("sent");
  expect(titles(), "the node stays until it is its turn").toEqual(["One"]);
  expect(store.undoOrRedo("undo")).toBe("drawn");
  expect(titles()).toEqual([]);
  expect(store.undoOrRedo("undo")).toBe("nothing");
  for (const come of ["drawn", "sent", "sent", "drawn", "nothing"])
    expect(store.undoOrRedo("redo")).toBe(come);
  expect(titles()).toEqual(["One", "Two"]);
  await vi.waitFor(() =>
    expect(goal.log.slice(2)).toEqual([
      "Lead two teams",
      "Lead",
      "Lead two teams",
      "Lead three teams",
    ]),
  );
});

it("never writes over what somebody else has made of the goal since, and offers it no more", async () => {
  const { store } = storeOfPlan();
  const goal = goalOf();
  store.record(await goal.edit("Lead", "Lead two teams"));
  goal.changedElsewhere();
  store.undoOrRedo("undo");
  await vi.waitFor(() => expect(store.state().history).toEqual({ undo: [], redo: [] }));
  expect(goal.log).toEqual(["Lead two teams"]);
});

it("keeps a change that could not be reverted for another attempt", async () => {
  const { store } = storeOfPlan();
  const revert = vi.fn(async (_: string, version: number) => version + 1);
  revert.mockRejectedValueOnce(new Error("offline"));
  const madeId = store.record({ from: 1, to: 2, revert });
  store.undoOrRedo("undo");
  await vi.waitFor(() => expect(store.state().history.undo).toEqual([{ madeId, isOfGoal: true }]));
  store.undoOrRedo("undo");
  await vi.waitFor(() => expect(revert).toHaveBeenCalledTimes(2));
  expect(revert).toHaveBeenLastCalledWith("undo", 2);
  expect(store.state().history.redo).toHaveLength(1);
});
