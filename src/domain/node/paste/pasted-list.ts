import { cleanText } from "../../clean-text";
import { limits } from "../../limits";
import type { DateRules } from "../../plan/dates";
import { err, ok, type Result } from "../../plan/shared/result";
import { treeLimits } from "../structure";
import { linesWithMarker } from "./marked-lines";
import { type Outline, outlineOf, withDescendants, withoutMarker } from "./outline";
import { type Columns, cellsOf, isHeading, noColumns, readColumns } from "./pasted-columns";

/** A line of a pasted list, as the milestone or step that it would become. */
export type PastedNode = Columns & {
  readonly title: string;
  /** The number of the line in what was pasted, from 1. */
  readonly line: number;
  /** Ticked in the list: "[x]". */
  readonly isDone: boolean;
  /** By how many characters the title is too long; 0 where it fits. */
  readonly excess: number;
  readonly children: readonly PastedNode[];
};

export type PastedList = {
  readonly nodes: readonly PastedNode[];
  /** How many nodes there are, children included. */
  readonly count: number;
};

export type PasteRefusal = { readonly reason: "empty" | "tooManyLines"; readonly lines: number };

export const maxPastedLines = 500;

/**
 * Reads a pasted list as the tree that it would become. Indentation by spaces or tabs makes children; two columns of a
 * spreadsheet are a title and its date or length. Markers go where the whole list has them, or a run of lines that is a
 * list of its own, or where they are nothing but markers; a line that is nothing but a marker goes with it. Nothing is
 * left out: what is not understood beside a title is in `unread`.
 */
export function readPastedList(text: string, rules: DateRules): Result<PastedList, PasteRefusal> {
  const { roots, lines } = outlineOf(text, treeLimits.depth, maxPastedLines);
  if (lines > maxPastedLines) return err({ reason: "tooManyLines", lines });
  if (lines === 0) return err({ reason: "empty", lines });
  const all = roots.flatMap(withDescendants);
  const marked = linesWithMarker(roots);
  const read = new Map(
    all.map((line) => {
      const [title = "", ...values] = cellsOf(withoutMarker(line, marked));
      return [line, { title, values, columns: readColumns(values, rules) }] as const;
    }),
  );
  const hasColumns = [...read.values()].some(({ columns }) => columns.due ?? columns.duration);

  const nodeOf = (line: Outline): PastedNode => {
    const { title, values, columns } = read.get(line) ?? {
      title: "",
      values: [],
      columns: noColumns,
    };
    const isRow = hasColumns && title !== "";
    const whole = isRow ? title : cleanText([title, ...values].join(" "), "line");
    return {
      ...(isRow ? columns : noColumns),
      title: whole,
      line: line.number,
      isDone: marked.has(line) && line.marker?.isDone === true,
      excess: Math.max(0, whole.length - limits.title),
      children: line.children.map(nodeOf),
    };
  };
  const [first, ...others] = roots;
  const heading = first?.children.length === 0 ? read.get(first) : undefined;
  const isHeaded = hasColumns && heading && isHeading([heading.title, ...heading.values]);
  const nodes = (isHeaded ? others : roots).map(nodeOf);
  return ok({ nodes, count: all.length - (isHeaded ? 1 : 0) });
}
