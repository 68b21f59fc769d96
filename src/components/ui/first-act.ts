const acts = ["pointermove", "pointerdown", "keydown"] as const;

let first: Promise<void> | undefined;

/** Resolves when somebody first moves, presses or types on this page: what can wait for that is loaded then. */
export function firstAct(): Promise<void> {
  first ??= new Promise((resolve) => {
    const done = () => {
      for (const act of acts) window.removeEventListener(act, done, true);
      resolve();
    };
    for (const act of acts) window.addEventListener(act, done, true);
  });
  return first;
}

/** Resolves when the browser has nothing else to do after the first act: what may be needed offline is loaded then. */
export async function idleAfterFirstAct(): Promise<void> {
  await firstAct();
  await new Promise<void>((resolve) => {
    // Safari has no idle callback.
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
}
