import type { GoalChange } from "@/components/goal/goal-history";

type Direction = "undo" | "redo";
/** `stale` where somebody else has changed the same since; `failed` where it can be tried again. */
type Reverted = "done" | "stale" | "failed";

/**
 * The changes of a goal itself that can be reverted, one after another. Each is reverted on the version that it left, or
 * that later ones of this person have left since: a version of anybody else is never written over.
 */
export function goalChanges() {
  const changes = new Map<string, { version: number; revert: GoalChange["revert"] }>();
  let last: Promise<unknown> = Promise.resolve();
  const follow = (from: number, to: number) => {
    for (const change of changes.values()) if (change.version === from) change.version = to;
  };
  return {
    has: (id: string) => changes.has(id),
    add(id: string, { from, to, revert }: GoalChange) {
      follow(from, to);
      changes.set(id, { version: to, revert });
    },
    revert(id: string, direction: Direction): Promise<Reverted> {
      const run = async (): Promise<Reverted> => {
        const change = changes.get(id);
        if (!change) return "stale";
        const { version } = change;
        try {
          const next = await change.revert(direction, version);
          if (next === null) {
            changes.delete(id);
            return "stale";
          }
          change.version = next;
          follow(version, next);
          return "done";
        } catch {
          return "failed";
        }
      };
      const reverted = last.then(run);
      last = reverted;
      return reverted;
    },
  };
}
