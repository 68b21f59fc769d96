import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeRow } from "../goal/goal-plan";
import { applyPlanChange, nodesNeeded } from "./apply";
import { type PlanChange, planChangeSchema } from "./change";
import { restoredIdsOf } from "./completion";
import { withDifference } from "./difference";
import { inverseOf } from "./inverse";
import { versionsOf } from "./preconditions";
import { anyPick, type ChangePick, changeOf } from "./testing/any-change";
import { rungNodes } from "./testing/rungs";
import { treeOf } from "./tree";

const today = "2026-11-22";

/** A plan with the nodes deleted from it, as the server stores both. */
class Plan {
  nodes: readonly NodeRow[];
  readonly deleted = new Map<string, readonly NodeRow[]>();

  constructor(nodes: readonly NodeRow[] = []) {
    this.nodes = nodes;
  }

  make(change: PlanChange) {
    const context = { today, deleted: this.deleted };
    const result = applyPlanChange(this.nodes, change, context);
    if (!result.ok) return result;
    const { nodes, removed } = result.value;
    for (const root of new Set(removed.map(({ withId }) => withId))) {
      const ids = new Set(removed.flatMap(({ id, withId }) => (withId === root ? [id] : [])));
      this.deleted.set(
        root,
        this.nodes.filter(({ id }) => ids.has(id)),
      );
    }
    for (const id of restoredIdsOf(change)) this.deleted.delete(id);
    this.nodes = withDifference(this.nodes, { nodes, removed: removed.map(({ id }) => id) });
    return result;
  }

  pick(pick: ChangePick) {
    return changeOf(this.nodes, [...this.deleted.keys()], pick);
  }
}

/** The content of a plan, without its versions and ranks. */
const contentOf = (nodes: readonly NodeRow[]) => {
  const tree = treeOf(nodes);
  const under = (parentId: string | null): unknown[] =>
    (tree.children.get(parentId) ?? []).map(({ rank: _, version: __, ...row }) => [
      row,
      under(row.id),
    ]);
  return under(null);
};

const forAll = (check: (plan: Plan, change: PlanChange) => void) =>
  fc.assert(
    fc.property(fc.array(anyPick, { minLength: 3, maxLength: 40 }), (picks) => {
      const plan = new Plan(rungNodes());
      for (const pick of picks) {
        const change = plan.pick(pick);
        if (change) check(plan, change);
      }
    }),
    { numRuns: 300 },
  );

it("made twice is made once, and every row it touches is one version further", () => {
  forAll((plan, change) => {
    const before = new Map(plan.nodes.map((node) => [node.id, node]));
    const deleted = new Map([...plan.deleted.values()].flat().map((node) => [node.id, node]));
    const result = plan.make(change);
    if (!result.ok) return;
    for (const node of result.value.nodes) {
      const was = before.get(node.id) ?? deleted.get(node.id);
      expect(node.version).toBe((was?.version ?? 0) + 1);
    }
    const again = plan.make(change);
    expect(again).toMatchObject({ ok: true, value: { nodes: [], removed: [] } });
  });
});

it("is taken back by its inverse, and made again by the inverse of that", () => {
  const seen = new Set<string>();
  forAll((plan, change) => {
    const before = plan.nodes;
    const result = plan.make(change);
    if (!result.ok) return;
    const inverse = inverseOf(before, change, result.value, randomUUID());
    if (!inverse) return;
    expect(planChangeSchema.parse(inverse)).toEqual(inverse);
    const made = plan.nodes;
    const back = plan.make(inverse);
    expect(contentOf(plan.nodes)).toEqual(contentOf(before));
    if (!back.ok) throw new Error("an inverse was refused");
    const forth = inverseOf(made, inverse, back.value, randomUUID());
    if (!forth) throw new Error("an inverse has none of its own");
    expect(plan.make(forth).ok).toBe(true);
    expect(contentOf(plan.nodes)).toEqual(contentOf(made));
    seen.add(change.type);
    if (change.type === "complete" && result.value.removed.length > 0) seen.add("completeWithout");
    if (change.type === "add" && inverse.type === "delete" && inverse.completeAgain)
      seen.add("addReopens");
  });
  expect([...seen].sort()).toEqual(
    [
      "addReopens",
      "completeWithout",
      "add",
      "complete",
      "delete",
      "move",
      "reopen",
      "restore",
      "set",
      "setKind",
      "setOrder",
    ].sort(),
  );
});

/** Whether somebody has written since in what an inverse would write: the fields of a set, else any part of its nodes. */
const isWrittenSince = (
  { made, inverse }: { made: readonly NodeRow[]; inverse: PlanChange },
  nodes: readonly NodeRow[],
): boolean => {
  const at = (rows: readonly NodeRow[], nodeId: string) => rows.find(({ id }) => id === nodeId);
  if (inverse.type !== "set")
    return versionsOf(inverse).some(
      ({ nodeId, version }) => at(nodes, nodeId)?.version !== version,
    );
  const [now, then] = [at(nodes, inverse.nodeId), at(made, inverse.nodeId)];
  const names = Object.keys(inverse.fields) as (keyof typeof inverse.fields)[];
  return names.some((name) => now?.[name] !== then?.[name]);
};

it("never writes over what came after", () => {
  const refused = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyPick, { minLength: 8, maxLength: 40 }), fc.nat(), (picks, which) => {
      const plan = new Plan(rungNodes());
      const inverses: { made: readonly NodeRow[]; inverse: PlanChange }[] = [];
      for (const pick of picks) {
        const change = plan.pick(pick);
        const before = plan.nodes;
        const result = change && plan.make(change);
        const inverse =
          change && result?.ok ? inverseOf(before, change, result.value, randomUUID()) : null;
        if (inverse) inverses.push({ made: plan.nodes, inverse });
      }
      const old = inverses[which % Math.max(1, inverses.length)];
      if (!old || old.inverse.type === "restore") return;
      const isTouched = isWrittenSince(old, plan.nodes);
      const before = plan.nodes;
      const result = plan.make(old.inverse);
      if (isTouched && (!result.ok || result.value.nodes.length > 0))
        expect([result.ok, plan.nodes]).toEqual([false, before]);
      if (!result.ok) refused.add(result.error.code);
    }),
    { numRuns: 400 },
  );
  expect(refused.has("stale")).toBe(true);
});

describe("a field that is set", () => {
  const plan = new Plan();
  const id = randomUUID();
  const make = (change: object) =>
    plan.make(planChangeSchema.parse({ changeId: randomUUID(), ...change }));
  const set = (change: object) => make({ type: "set", nodeId: id, ...change });
  const nodes = [{ id, kind: "step", title: "Read" }];
  make({ type: "add", parentId: null, placement: { at: "end" }, nodes });

  it("is not stale because another field of its node has changed", () => {
    make({ type: "complete", nodeId: id });
    const fields = { notes: "The evening one" };
    const result = set({ fields, former: { notes: null } });
    expect(result).toMatchObject({ ok: true, value: { nodes: [{ notes: "The evening one" }] } });
  });

  it("is stale where somebody else has written in it", () => {
    set({ fields: { title: "Precious" } });
    const fields = { title: "Renamed" };
    expect(set({ fields, former: { title: "Read" } })).toMatchObject({
      ok: false,
      error: { code: "stale", current: { title: "Precious" } },
    });
  });
});

it("takes nothing along that was written under an added milestone since", () => {
  const plan = new Plan();
  const add = (parentId: string | null) => ({
    type: "add" as const,
    changeId: randomUUID(),
    parentId,
    placement: { at: "end" as const },
    nodes: [{ id: randomUUID(), kind: "milestone" as const, title: "New" }],
  });
  const first = add(null);
  const result = plan.make(first);
  const inverse = result.ok ? inverseOf([], first, result.value, randomUUID()) : null;
  const second = add(first.nodes[0]?.id ?? null);
  plan.make(second);
  expect(inverse && plan.make(inverse)).toMatchObject({
    ok: false,
    error: { code: "stale", current: { id: second.nodes[0]?.id } },
  });
  expect(plan.nodes).toHaveLength(2);
});

it("is refused where it adds a rung of the ladder as a step", () => {
  const plan = new Plan();
  const add = (kind: "step" | "milestone") =>
    plan.make({
      type: "add",
      changeId: randomUUID(),
      parentId: null,
      placement: { at: "end" },
      nodes: [{ id: randomUUID(), kind, title: "Director", rungId: randomUUID() }],
    });
  expect(add("step")).toEqual({ ok: false, error: { code: "rungIsMilestone" } });
  expect(add("milestone").ok).toBe(true);
});

it("gives an order to a milestone, and refuses one for a step, which nothing leads to", () => {
  const plan = new Plan();
  const id = randomUUID();
  const make = (change: object) =>
    plan.make(planChangeSchema.parse({ changeId: randomUUID(), ...change }));
  const nodes = [{ id, kind: "step", title: "Read" }];
  make({ type: "add", parentId: null, placement: { at: "end" }, nodes });
  const order = () => make({ type: "setOrder", nodeId: id, order: "sequence" });
  expect(order()).toEqual({ ok: false, error: { code: "stepHasNoOrder" } });
  make({ type: "setKind", nodeId: id, kind: "milestone" });
  expect(order()).toMatchObject({ ok: true, value: { nodes: [{ order: "sequence" }] } });
});

it("is judged alike by the nodes it needs and by all of them", () => {
  forAll((plan, change) => {
    const needed = nodesNeeded(change);
    if (needed !== "all") {
      const few = plan.nodes.filter(({ id }) => needed.includes(id));
      expect(applyPlanChange(few, change, { today })).toEqual(
        applyPlanChange(plan.nodes, change, { today }),
      );
    }
    plan.make(change);
  });
});
