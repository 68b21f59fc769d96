"use client";

import { startTransition, useEffect, useMemo, useState } from "react";
import { untilIdle } from "@/components/ui/first-input";
import type { ClimbModel } from "@/domain/goal/climb-model";
import type { Contradiction } from "@/domain/goal/contradictions";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { planOf } from "@/domain/goal/plan-input";
import { type Remedy, remediesOf } from "@/domain/goal/remedies";

type Remedies = ReadonlyMap<string, readonly Remedy[]>;

/** Of more contradictions than these, nobody reads the remedies at once; the next ones follow as some are mended. */
const maxWithRemedies = 30;
/** So many are drawn together, because each drawing computes all rows of the climb. */
const batchSize = 10;

const noRemedies: Remedies = new Map();

/** Remedies stay the same while a contradiction does, however the rest of the plan changes. */
const keyOf = ({ nodeId, latest, days }: Contradiction) => `${nodeId} ${latest} ${days}`;

const isSame = (one: Remedies, other: Remedies) =>
  JSON.stringify([...one]) === JSON.stringify([...other]);

/**
 * The remedies of the contradictions, by the id of their nodes, for the owner. They are computed one after another while
 * the browser is idle, and not on the server, because each takes several schedules of the whole plan.
 */
export function useRemedies(plan: GoalPlan, { contradictions }: ClimbModel): Remedies {
  const [computed, setComputed] = useState(noRemedies);
  useEffect(() => {
    if (!plan.can.edit || contradictions.length === 0) return;
    let isCurrent = true;
    void compute();
    return () => {
      isCurrent = false;
    };

    async function compute() {
      const next = new Map<string, readonly Remedy[]>();
      for (const each of contradictions.slice(0, maxWithRemedies)) {
        await untilIdle();
        if (!isCurrent) return;
        next.set(keyOf(each), remediesOf(planOf(plan), plan.today, each));
        // Until they are computed anew, the remedies of the plan before stand.
        if (next.size % batchSize === 0) draw((before) => new Map([...before, ...next]));
      }
      draw((before) => (isSame(before, next) ? before : next));
    }

    function draw(change: (before: Remedies) => Remedies) {
      startTransition(() => setComputed(change));
    }
  }, [plan, contradictions]);
  return useMemo(() => {
    const known = contradictions.map(
      (each) => [each.nodeId, computed.get(keyOf(each)) ?? []] as const,
    );
    return new Map(known);
  }, [computed, contradictions]);
}
