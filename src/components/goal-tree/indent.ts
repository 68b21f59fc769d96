const indents = ["", "ps-5", "ps-10", "ps-14", "ps-18", "ps-20"];

/** The class that indents a row by its depth. The first two levels are not indented. */
export const indentOf = (depth: number): string =>
  indents[Math.min(Math.max(0, depth - 1), 5)] ?? "";
