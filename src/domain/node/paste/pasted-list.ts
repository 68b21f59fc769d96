import { cleanText } from "../../clean-text";
import { limits, treeLimits } from "../../limits";
import type { DateRules } from "../../plan/dates";
import { err, ok, type Result } from "../../plan/shared/result";
import { linesWithMarker } from "./marked-lines";
import { type Outline, outlineOf, withDescendants, withoutMarker } from "./outline";
import { type Columns, cellsOf, isHeading, noColumns, readColumns } from "./pasted-columns";

/** A line of a pasted list, as the milestone or step that it would become. */
export type PastedNode = Columns & {
  readonly title: string;
  /** The number of the line in what was pasted, from 1. */
  readonly line: number;
  /** Ticked in the list ("[x]"), with all that stands under it: nothing open stands under something done. */
  readonly isDone: boolean;
  /** By how many characters the title is too long; 0 where it fits. */
  readonly excess: number;
  readonly children: readonly PastedNode[];
};

export type PastedList = {
  readonly nodes: readonly PastedNode[];
  /** How many nodes there are, children included. */
  readonly count: number;
  /** How many lines were deeper than a plan can be. */
  readonly raised: number;
};

export type PasteRefusal = { readonly reason: "empty" | "tooManyLines"; readonly lines: number };

export const maxPastedLines = treeLimits.nodesPerChange;

/**
 * Reads a pasted list as the tree that it would become. Indentation by spaces or tabs makes children; two columns of a
 * spreadsheet are a title and its date or length. Markers go where the whole list has them, or a run of lines that is a
 * list of its own, or where they are nothing but markers; a line that is nothing but a marker goes with it. Nothing is
 * left out: what is not understood beside a title is in `unread`.
 */
export function readPastedList(
  text: string,
  rules: DateRules,
  maxDepth: number = treeLimits.depth,
): Result<PastedList, PasteRefusal> {
  const { roots, lines, raised } = outlineOf(text, maxDepth, maxPastedLines);
  if (lines > maxPastedLines) return err({ reason: "tooManyLines", lines });
  if (lines === 0) return err({ reason: "empty", lines });
  const marked = linesWithMarker(roots);
  const rows = roots.map((line) => rowOf(line, marked, rules));
  const all = rows.flatMap((row) => withDescendants(row));
  const hasColumns = all.some(({ columns }) => columns.due ?? columns.duration);
  const [first] = rows;
  const hasHeading =
    hasColumns && first?.children.length === 0 && isHeading([first.title, ...first.values]);
  const nodes = (hasHeading ? rows.slice(1) : rows).map((row) => nodeOf(row, hasColumns));
  return ok({ nodes, count: all.length - (hasHeading ? 1 : 0), raised });
}

/** A line as a row of a spreadsheet: what stands before its first tab is the title. */
type Row = {
  readonly text: string;
  readonly title: string;
  readonly values: readonly string[];
  readonly columns: Columns;
  readonly line: number;
  readonly isDone: boolean;
  readonly children: readonly Row[];
};

function rowOf(line: Outline, marked: ReadonlySet<Outline>, rules: DateRules): Row {
  const text = withoutMarker(line, marked);
  const [title = "", ...values] = cellsOf(text);
  return {
    text,
    title,
    values,
    columns: readColumns(values, rules),
    line: line.number,
    isDone: marked.has(line) && line.marker?.isDone === true,
    children: line.children.map((child) => rowOf(child, marked, rules)),
  };
}

/** Without columns that are read, a line stands as it is, with mere spaces for its tabs. */
function nodeOf(row: Row, hasColumns: boolean): PastedNode {
  const isInColumns = hasColumns && row.title !== "";
  const title = isInColumns ? row.title : cleanText(row.text, "line");
  const children = row.children.map((child) => nodeOf(child, hasColumns));
  return {
    ...(isInColumns ? row.columns : noColumns),
    title,
    line: row.line,
    isDone: row.isDone && children.every((child) => child.isDone),
    excess: Math.max(0, title.length - limits.title),
    children,
  };
}
