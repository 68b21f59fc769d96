import { err, ok, type Result } from "../shared/result";

/** What the shape of a plan rests on. `parkedOn` is a date where the node is parked, else absent. */
export type OutlineNode = {
  readonly id: string;
  /** `null` on the first level. */
  readonly parentId: string | null;
  readonly parkedOn?: string | null;
};

export type OutlineError =
  | { readonly kind: "duplicateId"; readonly id: string }
  | { readonly kind: "unknownParent"; readonly id: string; readonly parentId: string }
  /** Each id is the parent of the one before it, and the first is the parent of the last. */
  | { readonly kind: "containmentCycle"; readonly ids: readonly string[] };

/**
 * The tree by position in the list it was made from, so that every walk over it is a loop over
 * integers: as deep as the plan may be, nothing recurses.
 */
export type Outline = {
  /** Position of the parent, −1 on the first level. */
  readonly parent: Int32Array;
  /** Every position, children before their parents; read backward, parents come first. */
  readonly upward: Int32Array;
  /** 1 where the node takes part: neither it nor anything above it is parked. */
  readonly live: Uint8Array;
  /** 1 where a live node has no live child: a step, or a milestone with nothing (left) under it. */
  readonly leaf: Uint8Array;
};

/** Reads nodes in any order. Linear in time and space. */
export function outlineOf(nodes: readonly OutlineNode[]): Result<Outline, OutlineError> {
  const positionOf = new Map<string, number>();
  for (const [position, { id }] of nodes.entries()) {
    if (positionOf.has(id)) return err({ kind: "duplicateId", id });
    positionOf.set(id, position);
  }

  const parent = new Int32Array(nodes.length).fill(-1);
  const childrenLeft = new Int32Array(nodes.length);
  for (const [position, { id, parentId }] of nodes.entries()) {
    if (parentId === null) continue;
    const above = positionOf.get(parentId);
    if (above === undefined) return err({ kind: "unknownParent", id, parentId });
    parent[position] = above;
    childrenLeft[above] = at(childrenLeft, above) + 1;
  }

  const upward = new Int32Array(nodes.length);
  let placed = 0;
  for (let position = 0; position < nodes.length; position++) {
    if (at(childrenLeft, position) === 0) upward[placed++] = position;
  }
  for (let next = 0; next < placed; next++) {
    const above = at(parent, at(upward, next));
    if (above < 0) continue;
    const left = at(childrenLeft, above) - 1;
    childrenLeft[above] = left;
    if (left === 0) upward[placed++] = above;
  }
  if (placed < nodes.length) {
    const start = childrenLeft.findIndex((left) => left > 0);
    return err({ kind: "containmentCycle", ids: cycleAbove(start, parent, nodes) });
  }

  return ok({ parent, upward, ...whatTakesPart(nodes, parent, upward) });
}

/** Typed arrays answer every position within them; the fallback is for the type alone. */
export function at(numbers: Int32Array | Uint8Array | Float64Array, position: number): number {
  return numbers[position] ?? 0;
}

function whatTakesPart(nodes: readonly OutlineNode[], parent: Int32Array, upward: Int32Array) {
  const live = new Uint8Array(nodes.length);
  const leaf = new Uint8Array(nodes.length);
  for (let next = nodes.length - 1; next >= 0; next--) {
    const position = at(upward, next);
    const above = at(parent, position);
    const parked = (nodes[position]?.parkedOn ?? null) !== null || (above >= 0 && !at(live, above));
    if (parked) continue;
    live[position] = 1;
    leaf[position] = 1;
    if (above >= 0) leaf[above] = 0;
  }
  return { live, leaf };
}

function cycleAbove(start: number, parent: Int32Array, nodes: readonly OutlineNode[]): string[] {
  const seenAt = new Map<number, number>();
  const walk: number[] = [];
  let position = start;
  while (!seenAt.has(position)) {
    seenAt.set(position, walk.length);
    walk.push(position);
    position = at(parent, position);
  }
  return walk.slice(seenAt.get(position)).flatMap((member) => nodes[member]?.id ?? []);
}
