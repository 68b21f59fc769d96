const indents = ["", "pl-5", "pl-10", "pl-14", "pl-[4.5rem]", "pl-20"];

/** The class by which a row stands further in the deeper it lies; 0 is the first level, and the second stands as far out. */
export const indentOf = (depth: number): string =>
  indents[Math.min(Math.max(0, depth - 1), 5)] ?? "";
