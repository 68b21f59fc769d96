import type { LadderShape } from "./ladder";

type LadderRung = LadderShape["rungs"][number];

/**
 * The rungs on the path from one rung to another, both included, with the fewest edges; of equally short paths, the one
 * that stays on the target's track. With `fromId` null the path begins at an entry rung. Returns null where no path
 * exists.
 */
export function pathTo(
  { rungs, edges }: LadderShape,
  fromId: string | null,
  targetId: string,
): string[] | null {
  const byId = new Map(rungs.map((rung) => [rung.id, rung]));
  const target = byId.get(targetId);
  if (!target) return null;
  const distance = distancesTo(targetId, edges);
  const starts =
    fromId === null ? entryRungs({ rungs, edges }) : rungs.filter(({ id }) => id === fromId);
  const nearer = nearest(distance, target.track);
  let at = starts.filter(({ id }) => distance.has(id)).sort(nearer)[0];
  if (!at) return null;

  const path = [at.id];
  while (at.id !== targetId) {
    const currentId: string = at.id;
    at = edges
      .filter((edge) => edge.fromId === currentId && distance.has(edge.toId))
      .flatMap(({ toId }) => byId.get(toId) ?? [])
      .sort(nearer)[0];
    if (!at) return null;
    path.push(at.id);
  }
  return path;
}

/** The rungs above one, up to the top; wherever the ladder forks, the path stays on the rung's track. */
export function pathAbove({ rungs, edges }: LadderShape, fromId: string): string[] {
  const byId = new Map(rungs.map((rung) => [rung.id, rung]));
  const track = byId.get(fromId)?.track ?? "";
  const above: string[] = [];
  const seen = new Set([fromId]);
  for (let at = fromId; ; ) {
    const next = edges
      .filter((edge) => edge.fromId === at && !seen.has(edge.toId))
      .flatMap(({ toId }) => byId.get(toId) ?? [])
      .sort((a, b) => sameTrackFirst(track)(a, b) || a.level - b.level || byName(a, b))[0];
    if (!next) return above;
    above.push(next.id);
    seen.add(next.id);
    at = next.id;
  }
}

/** The rungs to which no edge leads, the lowest first. */
export function entryRungs({ rungs, edges }: LadderShape): LadderRung[] {
  const reached = new Set(edges.map(({ toId }) => toId));
  return rungs
    .filter(({ id }) => !reached.has(id))
    .sort((a, b) => a.level - b.level || byName(a, b));
}

function distancesTo(targetId: string, edges: LadderShape["edges"]): Map<string, number> {
  const distance = new Map([[targetId, 0]]);
  let reached = [targetId];
  for (let steps = 1; reached.length > 0; steps++) {
    const into = new Set(reached);
    reached = [
      ...new Set(edges.filter(({ toId }) => into.has(toId)).map(({ fromId }) => fromId)),
    ].filter((id) => !distance.has(id));
    for (const id of reached) distance.set(id, steps);
  }
  return distance;
}

const sameTrackFirst = (track: string) => (a: LadderRung, b: LadderRung) =>
  Number(b.track === track) - Number(a.track === track);

const byName = (a: LadderRung, b: LadderRung) => compare(a.name, b.name) || compare(a.id, b.id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const nearest =
  (distance: ReadonlyMap<string, number>, track: string) => (a: LadderRung, b: LadderRung) =>
    (distance.get(a.id) ?? 0) - (distance.get(b.id) ?? 0) ||
    sameTrackFirst(track)(a, b) ||
    byName(a, b);
