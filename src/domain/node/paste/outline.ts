import { cleanText, hasVisibleCharacter, withoutInvisible } from "../../clean-text";
import { type ListMarker, markerOf } from "./list-markers";
import { pastedLines } from "./quoted-cells";

/** A line of a list with the lines that are indented under it. */
export type Outline = {
  readonly number: number;
  /** The line without the spaces around it, with its marker. */
  readonly text: string;
  readonly marker: ListMarker | undefined;
  readonly children: Outline[];
};

/** A tab goes to the next multiple of so many columns, and an ideographic space takes two. */
const tabWidth = 4;

type Indented = { readonly indent: number; readonly line: Outline };

function indentedLine(typed: string, number: number): Indented {
  let indent = 0;
  let at = 0;
  for (; at < typed.length; at++) {
    const sign = typed[at] ?? "";
    if (sign === "\t") indent += tabWidth - (indent % tabWidth);
    else if (/\s/.test(sign)) indent += sign === "\u3000" ? 2 : 1;
    else break;
  }
  const text = typed.slice(at).trimEnd();
  return { indent, line: { number, text, marker: markerOf(text), children: [] } };
}

/** Whether there is something to see beside the marker. */
function isFilled({ line: { text, marker } }: Indented): boolean {
  return hasVisibleCharacter(cleanText(text.slice(marker?.length ?? 0), "line"));
}

/**
 * The lines of a text as a tree by their indentation, and how many they are; no tree of more than `maxLines`. A line
 * deeper than `maxDepth` is raised: it stands beside the one that it would be under.
 */
export function outlineOf(
  text: string,
  maxDepth: number,
  maxLines = Number.POSITIVE_INFINITY,
): { readonly roots: Outline[]; readonly lines: number; readonly raised: number } {
  const filled = pastedLines(text)
    .map((line) => indentedLine(withoutInvisible(line.text), line.number))
    .filter(isFilled);
  const roots: Outline[] = [];
  if (filled.length > maxLines) return { roots, lines: filled.length, raised: 0 };
  const open: Indented[] = [];
  let raised = 0;
  for (const each of filled) {
    while ((open.at(-1)?.indent ?? -1) >= each.indent) open.pop();
    const parents = open.slice(0, maxDepth - 1);
    if (parents.length < open.length) raised++;
    (parents.at(-1)?.line.children ?? roots).push(each.line);
    open.push(each);
  }
  return { roots, lines: filled.length, raised };
}

type Tree<Line> = { readonly children: readonly Line[] };

/** A line and all that stand under it, in the order of the list. */
export function withDescendants<Line extends Tree<Line>>(line: Line): Line[] {
  return [line, ...line.children.flatMap((child) => withDescendants(child))];
}

export function withoutMarker(line: Outline, marked: ReadonlySet<Outline>): string {
  return marked.has(line) ? line.text.slice(line.marker?.length ?? 0) : line.text;
}
