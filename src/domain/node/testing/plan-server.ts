import { randomUUID } from "node:crypto";
import type { NodeRow } from "../../goal/goal-plan";
import { applyPlanChange } from "../apply";
import type { PlanChange, PlanResponse } from "../change";
import { restoredIdsOf } from "../completion";
import { type ChangeRefusal, withDifference } from "../difference";
import { inverseOf } from "../inverse";
import type { PlanBase } from "../pending";

/** A server of one plan, in memory, that records the plan at every revision. */
export class PlanServer {
  readonly deleted = new Map<string, readonly NodeRow[]>();
  readonly history: (readonly NodeRow[])[];
  /** Why changes were refused. */
  readonly refusals = new Set<ChangeRefusal["code"]>();
  readonly #responses = new Map<string, PlanResponse>();

  constructor(nodes: readonly NodeRow[] = []) {
    this.history = [nodes];
  }

  read(): PlanBase {
    const revision = this.history.length - 1;
    return { revision, today: "2026-11-22", nodes: this.history[revision] ?? [] };
  }

  /** Returns null where the change is refused. */
  change(change: PlanChange): PlanResponse | null {
    const known = this.#responses.get(change.changeId);
    if (known) return known;
    const { nodes: before, revision, today } = this.read();
    const result = applyPlanChange(before, change, { today, deleted: this.deleted });
    if (!result.ok) {
      const { error } = result;
      this.refusals.add(error.code);
      return error.code === "stale" ? { ok: false, reason: "stale", current: error.current } : null;
    }
    const { nodes, removed } = result.value;
    const ids = removed.map(({ id }) => id);
    if (nodes.length === 0 && ids.length === 0)
      return { ok: true, revision, nodes: [], removed: [], inverse: null };
    for (const root of new Set(removed.map(({ withId }) => withId))) {
      const batch = new Set(removed.flatMap(({ id, withId }) => (withId === root ? [id] : [])));
      this.deleted.set(
        root,
        before.filter(({ id }) => batch.has(id)),
      );
    }
    for (const id of restoredIdsOf(change)) this.deleted.delete(id);
    this.history.push(withDifference(before, { nodes, removed: ids }));
    const response: PlanResponse = {
      ok: true,
      revision: revision + 1,
      nodes: [...nodes],
      removed: ids,
      inverse: inverseOf(before, change, result.value, randomUUID()),
    };
    this.#responses.set(change.changeId, response);
    return response;
  }
}
