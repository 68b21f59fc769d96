/** Line breaks as they stand in what was pasted, which count as one line each. */
const breaks = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** A cell in quotes, from a line's beginning or a tab to the next tab or line's end. It repeats no part of itself. */
const quotedCell = /(?<=^|[\t\r\n])"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/g;
const breakOrTab = /[\t\r\n\v\f\u0085\u2028\u2029]/;
export type PastedLine = { readonly text: string /** From 1. */; readonly number: number };

/**
 * The lines of what was pasted. A spreadsheet puts quotes around a cell with a line break or a tab in it, and doubles
 * the quotes within: such a cell stays in its line, without them.
 */
export function pastedLines(text: string): PastedLine[] {
  const lines: PastedLine[] = [];
  let line = "";
  let [first, number] = [1, 1];
  const add = (plain: string) => {
    const [end = "", ...others] = plain.split(breaks);
    line += end;
    for (const other of others) {
      lines.push({ text: line, number: first });
      line = other;
      first = ++number;
    }
  };
  let at = 0;
  for (const { 0: cell, 1: inside = "", index } of text.matchAll(quotedCell)) {
    if (!breakOrTab.test(inside)) continue;
    add(text.slice(at, index));
    const parts = inside.replaceAll('""', '"').replaceAll("\t", " ").split(breaks);
    line += parts.join(" ");
    number += parts.length - 1;
    at = index + cell.length;
  }
  add(text.slice(at));
  return [...lines, { text: line, number: first }];
}

/** A cell without the quotes that a spreadsheet has put around it; `null` where it has none. */
export function unquoted(cell: string): string | null {
  return /^\s*"([^"]*(?:""[^"]*)*)"\s*$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? null;
}
