"use client";

import { useEffect } from "react";

/** Keeps a key that is held down from pressing a button again and again. Shows nothing. */
export function HeldKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat && event.key === "Enter" && isPressable(event.target))
        event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(A|BUTTON|SUMMARY)$/.test(target.tagName);
