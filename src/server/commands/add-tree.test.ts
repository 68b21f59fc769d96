import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { testDatabase } from "@/server/testing/database";
import { buildPlanner } from "@/server/testing/planner";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

it("adds a pasted list as a tree in one change, which is undone and redone as one", async () => {
  const maya = await buildPlanner(database, { plan: [{ title: "Director" }] });
  const [lead, hire] = [randomUUID(), randomUUID()];
  const response = await maya.make({
    type: "add",
    parentId: maya.id("Director"),
    placement: { at: "end" },
    nodes: [
      { id: lead, kind: "step", title: "Lead" },
      { id: hire, kind: "step", title: "Hire", underId: lead },
      { id: randomUUID(), kind: "step", title: "Onboard", underId: hire, dueOn: "2028-03-01" },
      {
        id: randomUUID(),
        kind: "step",
        title: "Budget",
        durationDays: 84,
        completedOn: "2026-01-31",
      },
    ],
  });
  if (!response.ok || !response.inverse) throw new Error("nothing was added");
  const drawn = async () => {
    const { nodes } = await maya.plan();
    const titleOf = (id: string | null) => nodes.find((node) => node.id === id)?.title ?? null;
    return nodes
      .map(({ title, kind, parentId, completedOn, dueOn, durationDays }) =>
        [title, kind, titleOf(parentId), completedOn, dueOn, durationDays].join(" "),
      )
      .sort();
  };
  const added = [
    "Budget step Director 2026-01-31  84",
    "Director milestone    ",
    "Hire milestone Lead   ",
    "Lead milestone Director   ",
    "Onboard step Hire  2028-03-01 ",
  ];
  expect(await drawn()).toEqual(added);
  const undone = await maya.make(response.inverse);
  expect((await drawn()).map((line) => line.split(" ")[0])).toEqual(["Director"]);
  if (!undone.ok || !undone.inverse) throw new Error("nothing was undone");
  await maya.make(undone.inverse);
  expect(await drawn()).toEqual(added);
});
