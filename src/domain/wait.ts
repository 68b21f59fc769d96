/** A type alias rather than an interface, so that it can be used as the values of a problem. */
export type Wait = { seconds: number; count: number; unit: "seconds" | "minutes" | "hours" };

/**
 * A waiting time in the unit that people would use: "40 seconds", "12 minutes", "3 hours". It is rounded up, so that
 * the wait is over by then.
 */
export function waitOf(seconds: number): Wait {
  if (seconds < 100) return { seconds, count: seconds, unit: "seconds" };
  if (seconds < 100 * 60) return { seconds, count: Math.ceil(seconds / 60), unit: "minutes" };
  return { seconds, count: Math.ceil(seconds / 3600), unit: "hours" };
}
