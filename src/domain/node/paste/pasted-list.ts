import { cleanText } from "../../clean-text";
import { limits, treeLimits } from "../../limits";
import type { DateRules } from "../../plan/dates";
import { readSentence } from "../../plan/sentence/read-sentence";
import { type RefusedDeadline, refusedDeadline } from "../../plan/sentence/refused-deadline";
import { err, ok, type Result } from "../../plan/shared/result";
import { type Cells, columnReader } from "./column-reader";
import { withoutEmphasis } from "./emphasis";
import { linesWithMarker } from "./marked-lines";
import { type Outline, outlineOf, withDescendants, withoutMarker } from "./outline";
import { type ColumnKind, type Columns, cellsOf, columnsUnder, noColumns } from "./pasted-columns";

/** A line of a pasted list, as the milestone or step that it would become. */
export type PastedNode = Columns & {
  readonly title: string;
  /** The number of the line in what was pasted, from 1. */
  readonly line: number;
  /** Ticked in the list ("[x]"), with all that stands under it: nothing open stands under something done. */
  readonly isDone: boolean;
  /** Words of the title that a deadline begins, but that are no day to come. */
  readonly refused: RefusedDeadline | null;
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
 * Reads a pasted list as the tree that it would become. Indentation by spaces or tabs makes children; columns of a
 * spreadsheet are a title and its date or length, and a line without them is read like a sentence that is typed. Markers go where the whole list has them, or a run of lines that is a
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
  const [first] = roots;
  const kinds =
    first?.children.length === 0 ? columnsUnder(cellsOf(withoutMarker(first, marked))) : null;
  const read = (of: readonly Outline[], under: readonly ColumnKind[]) => {
    const columnsAt = columnReader(of, marked, rules, under);
    const rows = of.map((line) => rowOf(line, marked, columnsAt));
    const all = rows.flatMap((row) => withDescendants(row));
    return { rows, all, hasColumns: all.some(({ columns }) => columns.due ?? columns.duration) };
  };
  const body = kinds && read(roots.slice(1), kinds);
  const { rows, all, hasColumns } = body?.hasColumns ? body : read(roots, []);
  const plain = withoutEmphasis(all.map((row) => titleOf(row, hasColumns)));
  const nodes = rows.map((row) => nodeOf(row, { hasColumns, plain, rules }));
  return ok({ nodes, count: all.length, raised });
}

/** A line as a row of a spreadsheet. */
type Row = Cells & {
  readonly text: string;
  readonly line: number;
  readonly isDone: boolean;
  readonly children: readonly Row[];
};

function rowOf(
  line: Outline,
  marked: ReadonlySet<Outline>,
  columnsAt: (cells: readonly string[]) => Cells,
): Row {
  const text = withoutMarker(line, marked);
  return {
    text,
    ...columnsAt(cellsOf(text)),
    line: line.number,
    isDone: marked.has(line) && line.marker?.isDone === true,
    children: line.children.map((child) => rowOf(child, marked, columnsAt)),
  };
}

/** Without columns that are read, a line stands as it is, with mere spaces for its tabs. */
const titleOf = (row: Row, hasColumns: boolean): string =>
  hasColumns && row.title !== "" ? row.title : cleanText(row.text, "line");

type ListContext = {
  readonly hasColumns: boolean;
  readonly plain: (title: string) => string;
  readonly rules: DateRules;
};

/** What stands in columns counts. A line without them is a sentence, read as one that is typed. */
function nodeOf(row: Row, list: ListContext): PastedNode {
  const { hasColumns, plain, rules } = list;
  const isInColumns = hasColumns && row.title !== "" && row.hasValues;
  const line = plain(titleOf(row, hasColumns));
  const { title, columns, refused } = isInColumns
    ? { title: line, columns: row.columns, refused: null }
    : readAsSentence(line, rules);
  const children = row.children.map((child) => nodeOf(child, list));
  return {
    ...columns,
    title,
    refused,
    line: row.line,
    isDone: row.isDone && children.every((child) => child.isDone),
    excess: Math.max(0, title.length - limits.title),
    children,
  };
}

type SentenceOfLine = Pick<PastedNode, "title" | "refused"> & { readonly columns: Columns };

/** What was read of lines under the same rules: while a long list is edited, all of its lines but one stay as they are. */
const linesRead = new WeakMap<DateRules, Map<string, SentenceOfLine>>();
const maxLinesRead = 4 * maxPastedLines;

function readAsSentence(line: string, rules: DateRules): SentenceOfLine {
  const known = linesRead.get(rules);
  const lines = known && known.size < maxLinesRead ? known : new Map<string, SentenceOfLine>();
  linesRead.set(rules, lines);
  const sentence = lines.get(line) ?? sentenceOf(line, rules);
  lines.set(line, sentence);
  return sentence;
}

function sentenceOf(line: string, rules: DateRules): SentenceOfLine {
  const { title, parts } = readSentence(line, rules);
  let columns = noColumns;
  for (const part of parts) {
    if (!part.taken) continue;
    columns =
      part.kind === "date"
        ? { ...columns, due: part.date }
        : { ...columns, duration: part.duration };
  }
  return { title, columns, refused: columns.due ? null : refusedDeadline(line, rules) };
}
