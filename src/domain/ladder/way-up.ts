import { z } from "zod";
import { rungRefSchema } from "@/domain/goal/climb";
import type { LadderShape } from "./ladder";
import { feet, onward, pathTo } from "./path";

const date = z.iso.date();

/** One rung on a person's way: passed, stood on, aimed at, or simply ahead. */
export const wayMarkSchema = z.strictObject({
  rung: rungRefSchema,
  state: z.enum(["passed", "standing", "aimed", "ahead"]),
  /** The day the person came to stand here; for passed rungs and the one stood on. */
  from: date.nullable(),
  /** The day they left it; for passed rungs. */
  until: date.nullable(),
  /** The day a goal that the viewer can read means to reach it. */
  by: date.nullable(),
});
export type WayMark = z.infer<typeof wayMarkSchema>;

export type StoodOn = { rung: WayMark["rung"]; startedOn: string; endedOn: string | null };
export type AimedAt = { rung: WayMark["rung"]; by: string };

/**
 * A person's way up the ladder, lowest first: the rungs passed in the order they were passed, the one stood on, the
 * way to what is aimed at, and the rest of that track. No rung appears twice.
 */
export function wayUp(
  ladder: LadderShape,
  positions: readonly StoodOn[],
  aims: readonly AimedAt[],
): WayMark[] {
  const standing = positions.find(({ endedOn }) => endedOn === null);
  const ahead = aheadOf(ladder, standing?.rung.id ?? null, aims);
  const passed = new Map<string, WayMark>();
  for (const { rung, startedOn, endedOn } of [...positions].sort(byStart)) {
    if (endedOn === null || rung.id === standing?.rung.id || ahead.has(rung.id)) continue;
    const from = passed.get(rung.id)?.from ?? startedOn;
    passed.set(rung.id, { rung, state: "passed", from, until: endedOn, by: null });
  }
  const marks = [...passed.values()];
  if (standing)
    marks.push({
      rung: standing.rung,
      state: "standing",
      from: standing.startedOn,
      until: null,
      by: null,
    });
  for (const mark of ahead.values()) if (!passed.has(mark.rung.id)) marks.push(mark);
  return marks;
}

function aheadOf(
  ladder: LadderShape,
  standingId: string | null,
  aims: readonly AimedAt[],
): Map<string, WayMark> {
  const ahead = new Map<string, WayMark>();
  const place = (rung: WayMark["rung"], by: string | null) => {
    const known = ahead.get(rung.id);
    if (by !== null && known) known.by = known.by === null || by < known.by ? by : known.by;
    if (by !== null && known) known.state = "aimed";
    if (!known && rung.id !== standingId)
      ahead.set(rung.id, {
        rung,
        state: by === null ? "ahead" : "aimed",
        from: null,
        until: null,
        by,
      });
  };
  const rungs = new Map(ladder.rungs.map(({ id, name, level }) => [id, { id, name, level }]));
  const placeAll = (ids: readonly string[]) => {
    for (const id of ids) {
      const rung = rungs.get(id);
      if (rung) place(rung, null);
    }
  };
  let last = standingId;
  for (const aim of [...aims].sort((a, b) => a.rung.level - b.rung.level)) {
    placeAll(pathTo(ladder, last, aim.rung.id) ?? []);
    place(aim.rung, aim.by);
    last = aim.rung.id;
  }
  if (last === null) {
    last = feet(ladder)[0]?.id ?? null;
    if (last !== null) placeAll([last]);
  }
  if (last !== null) placeAll(onward(ladder, last));
  return ahead;
}

const byStart = (a: StoodOn, b: StoodOn) =>
  a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0;
