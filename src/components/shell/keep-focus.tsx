"use client";

import { type RefObject, useEffect } from "react";
import { keepFocus } from "./nearest-focus";

/** Gives the focus on where what has it is taken away. Shows nothing. */
export function KeepFocus({ focusedBefore }: { focusedBefore: RefObject<readonly Element[]> }) {
  useEffect(() => keepFocus(focusedBefore.current), [focusedBefore]);
  return null;
}
