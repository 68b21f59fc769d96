import { z } from "zod";
import { givenDateSchema } from "@/domain/date";
import { rungRefSchema } from "@/domain/goal/goal-plan";
import type { LadderShape } from "./ladder";
import { entryRungs, pathAbove, pathTo } from "./path";

/** One rung of a person's career path. */
export const pathRungSchema = z.strictObject({
  rung: rungRefSchema,
  state: z.enum(["passed", "current", "target", "ahead"]),
  /** The day on which the position began; for passed rungs and the current one. */
  from: givenDateSchema.nullable(),
  /** The day on which the position ended; for passed rungs. */
  until: givenDateSchema.nullable(),
  /** The target date of the goal that targets this rung, where the viewer can read one; the earliest of several. */
  by: givenDateSchema.nullable(),
});
export type PathRung = z.infer<typeof pathRungSchema>;

export type HeldPosition = { rung: PathRung["rung"]; startedOn: string; endedOn: string | null };
export type TargetRung = { rung: PathRung["rung"]; by: string };

/**
 * A person's career path, the lowest rung first: the rungs passed in the order of time, the current one, the rungs up
 * to each target, and the rest of that track. No rung appears twice.
 */
export function careerPath(
  ladder: LadderShape,
  positions: readonly HeldPosition[],
  targets: readonly TargetRung[],
): PathRung[] {
  const current = positions.find(({ endedOn }) => endedOn === null);
  const ahead = aheadOf(ladder, current?.rung.id ?? null, targets);
  const passed = new Map<string, PathRung>();
  for (const { rung, startedOn, endedOn } of [...positions].sort(byStart)) {
    if (endedOn === null || rung.id === current?.rung.id || ahead.has(rung.id)) continue;
    const from = passed.get(rung.id)?.from ?? startedOn;
    passed.set(rung.id, { rung, state: "passed", from, until: endedOn, by: null });
  }
  const path = [...passed.values()];
  if (current)
    path.push({
      rung: current.rung,
      state: "current",
      from: current.startedOn,
      until: null,
      by: null,
    });
  for (const rungAhead of ahead.values()) if (!passed.has(rungAhead.rung.id)) path.push(rungAhead);
  return path;
}

function aheadOf(
  ladder: LadderShape,
  currentRungId: string | null,
  targets: readonly TargetRung[],
): Map<string, PathRung> {
  const ahead = new Map<string, PathRung>();
  const addRung = (rung: PathRung["rung"], by: string | null) => {
    const known = ahead.get(rung.id);
    if (by !== null && known) known.by = known.by === null || by < known.by ? by : known.by;
    if (by !== null && known) known.state = "target";
    if (!known && rung.id !== currentRungId)
      ahead.set(rung.id, {
        rung,
        state: by === null ? "ahead" : "target",
        from: null,
        until: null,
        by,
      });
  };
  const rungs = new Map(ladder.rungs.map(({ id, name, level }) => [id, { id, name, level }]));
  const addRungs = (ids: readonly string[]) => {
    for (const id of ids) {
      const rung = rungs.get(id);
      if (rung) addRung(rung, null);
    }
  };
  let last = currentRungId;
  for (const target of [...targets].sort((a, b) => a.rung.level - b.rung.level)) {
    addRungs(pathTo(ladder, last, target.rung.id) ?? []);
    addRung(target.rung, target.by);
    last = target.rung.id;
  }
  if (last === null) {
    last = entryRungs(ladder)[0]?.id ?? null;
    if (last !== null) addRungs([last]);
  }
  if (last !== null) addRungs(pathAbove(ladder, last));
  return ahead;
}

const byStart = (a: HeldPosition, b: HeldPosition) =>
  a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0;
