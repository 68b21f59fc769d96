const inputs = ["pointermove", "pointerdown", "keydown"] as const;

let first: Promise<void> | undefined;

/** Resolves when somebody first moves, presses or types on this page: what can wait for that is loaded then. */
export function firstInput(): Promise<void> {
  first ??= new Promise((resolve) => {
    // Somebody may have pressed or typed before the scripts of the page were there to hear it.
    if (navigator.userActivation?.hasBeenActive) return resolve();
    const done = () => {
      for (const input of inputs) window.removeEventListener(input, done, true);
      resolve();
    };
    for (const input of inputs) window.addEventListener(input, done, true);
  });
  return first;
}

/** A busy machine may never be idle. */
const maxWaitMilliseconds = 2000;

/** Resolves when the browser has nothing else to do, or after two seconds. */
export const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no idle callback.
    if ("requestIdleCallback" in window)
      window.requestIdleCallback(() => resolve(), { timeout: maxWaitMilliseconds });
    else setTimeout(resolve, 200);
  });

/** Resolves when the browser has nothing else to do after the first input: what may be needed offline is loaded then. */
export async function idleAfterFirstInput(): Promise<void> {
  await firstInput();
  await untilIdle();
}
