/**
 * How many calls may wait for one key. A browser sends its changes one after another, so only a script has more under
 * way.
 */
const maxWaiting = 100;

type Queue = { last: Promise<unknown>; count: number };

// Pages and API calls are compiled separately, and must share these queues.
const globalCache = globalThis as typeof globalThis & { backcastTurns?: Map<string, Queue> };
globalCache.backcastTurns ??= new Map();
const queues = globalCache.backcastTurns;

/**
 * Runs calls with the same key one after another on this server. Returns the result of `run`, or null, without running
 * it, where too many already wait.
 */
export function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> | null {
  const queue = queues.get(key) ?? { last: Promise.resolve(), count: 0 };
  if (queue.count > maxWaiting) return null;
  queue.count++;
  queues.set(key, queue);
  const result = queue.last.then(run);
  queue.last = result
    .catch(() => undefined)
    .then(() => {
      queue.count--;
      if (queue.count === 0) queues.delete(key);
    });
  return result;
}
