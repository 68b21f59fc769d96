"use client";

let pressed = false;
if (typeof window !== "undefined") {
  window.addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel"])
    window.addEventListener(end, () => (pressed = false), true);
}

/** Resolves once no pointer is pressed, because nothing may move under a button during a click. */
export const pointerReleased = (): Promise<void> =>
  new Promise((resolve) => {
    if (!pressed) return resolve();
    const done = () => setTimeout(resolve);
    window.addEventListener("pointerup", done, { once: true });
    window.addEventListener("pointercancel", done, { once: true });
  });
