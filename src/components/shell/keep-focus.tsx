"use client";

import { useEffect } from "react";
import { keepFocus } from "./nearest-focus";

/** Gives the focus on where what has it is taken away. Shows nothing. */
export function KeepFocus() {
  useEffect(keepFocus, []);
  return null;
}
