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
