/** So many wait for one key. A browser sends its changes one after another, so only a script has more under way. */
const mostWaiting = 100;

type Turn = { last: Promise<unknown>; count: number };
const turns = new Map<string, Turn>();

/**
 * Runs what bears the same key one after another on this node. Answers what `run` does, or null, without having run it,
 * where too many wait already.
 */
export function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> | null {
  const turn = turns.get(key) ?? { last: Promise.resolve(), count: 0 };
  if (turn.count > mostWaiting) return null;
  turn.count++;
  turns.set(key, turn);
  const result = turn.last.then(run);
  turn.last = result
    .catch(() => undefined)
    .then(() => {
      turn.count--;
      if (turn.count === 0) turns.delete(key);
    });
  return result;
}
