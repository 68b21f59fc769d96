/**
 * Ends after this time, as soon as one of these events happens on the window, or when `end` is called; with null for the
 * time, not by itself.
 */
export function pause(
  milliseconds: number | null,
  events: readonly string[],
): { ended: Promise<void>; end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = () => {
      clearTimeout(timer);
      for (const event of events) globalThis.removeEventListener(event, end);
      resolve();
    };
    const timer = milliseconds === null ? undefined : setTimeout(end, milliseconds);
    for (const event of events) globalThis.addEventListener(event, end);
  });
  return { ended, end };
}
