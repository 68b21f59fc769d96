const arrivals = new WeakMap<Date, number>();

const stepMilliseconds = 10_000;

/** Notes when a time that the server told came here, in milliseconds by the clock of this device. */
export function noteArrival(served: Date, deviceTime: number): void {
  if (!arrivals.has(served)) arrivals.set(served, deviceTime);
}

/**
 * The server's clock as it stands now: the time that it told, and what has passed since. It moves by whole steps, so that
 * it is the same throughout a drawing. A device whose clock is wrong still knows how long something takes.
 */
export function servedTimeNow(served: Date, deviceTime: number): number {
  const passed = Math.max(0, deviceTime - (arrivals.get(served) ?? deviceTime));
  return served.getTime() + passed - (passed % stepMilliseconds);
}
