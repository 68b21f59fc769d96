const indents = ["", "ps-5", "ps-10", "ps-14", "ps-18", "ps-20"];

/** The class by which a row stands further in the deeper it lies; 0 is the first level, and the second stands as far out. */
export const indentOf = (depth: number): string =>
  indents[Math.min(Math.max(0, depth - 1), 5)] ?? "";
