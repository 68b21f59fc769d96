import { cleanText } from "../../clean-text";
import {
  type DateRules,
  type Duration,
  type NotUnderstood,
  parseDuration,
  parseTargetDate,
  type TargetDate,
} from "../../plan/dates";
import { unquoted } from "./quoted-cells";

/** A node has one date and one length. What a further one says is read, and does not count. */
type SecondValue = { readonly reason: "secondDate" | "secondDuration" };

type UnreadCell = { readonly text: string; readonly error: NotUnderstood | SecondValue };

/** What stands beside a title in a spreadsheet: a date, a length, and what is neither. */
export type Columns = {
  readonly due: TargetDate | null;
  readonly duration: Duration | null;
  readonly unread: readonly UnreadCell[];
};

export const noColumns: Columns = { due: null, duration: null, unread: [] };

const titleHeading =
  /^(?:titles?|names?|tasks?|steps?|milestones?|goals?|items?|what|description)$/i;
const valueHeading =
  /^(?:due|due date|due on|dates?|deadlines?|target date|end|by|when|finish|durations?|lengths?|days|estimates?|how long)(?: \(?(?:in )?days\)?)?$/i;
const daysHeading = /\b(?:days|durations?|lengths?|estimates?|how long)\b/i;
/** A number that is a year rather than a number of days. */
const year = /^(?:19|20|21)\d\d$/;

/**
 * The cells of a line, without the quotes of a spreadsheet. It puts them around a cell with quotes in it, or around all;
 * those around one cell alone are its own.
 */
export function cellsOf(line: string): string[] {
  const cells = line.split("\t");
  const filled = cells.filter((cell) => cell.trim() !== "");
  const areAllQuoted = filled.length > 1 && filled.every((cell) => unquoted(cell) !== null);
  return cells.map((cell) => {
    const inside = unquoted(cell);
    const isQuoted = inside !== null && (areAllQuoted || inside.includes('"'));
    return cleanText(isQuoted ? inside : cell, "line");
  });
}

/** What the heading of a column says about its cells. */
export type ColumnKind = "title" | "value" | "days" | "words";

function kindOfColumn(heading: string): ColumnKind {
  if (titleHeading.test(heading)) return "title";
  if (!valueHeading.test(heading)) return "words";
  return daysHeading.test(heading) ? "days" : "value";
}

/**
 * The kinds of the columns under a line that is their heading: "Task", "Owner", "Due date", in any order. `null` where a
 * line is none, because it names no title or no date and no length.
 */
export function columnsUnder(cells: readonly string[]): readonly ColumnKind[] | null {
  const kinds = cells.map(kindOfColumn);
  const isHeading =
    kinds.filter((kind) => kind === "title").length === 1 &&
    kinds.some((kind) => kind === "value" || kind === "days");
  return isHeading ? kinds : null;
}

/** A figure that a spreadsheet also shows for a grade or a share. */
const plainFigure = /^\d+(?:\.\d+)?$/;

type Value = { readonly length: Duration } | { readonly date: TargetDate };

/**
 * What a cell says as a date or as a length with its unit. A mere number, a number word and an ordinal ("1", "One",
 * "First") are something else far more often, but for a number of days under a heading that says so.
 */
function readValue(
  text: string,
  rules: DateRules,
  inDays: boolean,
): Value | { readonly error: NotUnderstood } {
  const length = year.test(text) ? undefined : parseDuration(text);
  if (length?.ok && (length.value.reading !== "plainNumber" || (inDays && plainFigure.test(text))))
    return { length: length.value };
  const date = parseTargetDate(text, rules);
  if (!date.ok) return { error: date.error };
  const isPlain =
    date.value.reading !== "dayOfMonth" && (year.test(text) || !plainFigure.test(text));
  return isPlain ? { date: date.value } : notRead(text);
}

const notRead = (text: string) =>
  ({ error: { reason: "notADate", understood: "", notUnderstood: text } }) as const;

/** Whether a cell is a date or a length, and no title. */
export const isValue = (text: string, rules: DateRules): boolean =>
  text !== "" && !("error" in readValue(text, rules, false));

/** Reads what stands beside a title: a length where it is one, or else a date. Each counts once. */
export function readColumns(
  values: readonly string[],
  rules: DateRules,
  kinds: readonly ColumnKind[] = [],
): Columns {
  let due: TargetDate | null = null;
  let duration: Duration | null = null;
  const unread: UnreadCell[] = [];
  for (const [at, text] of values.entries()) {
    if (text === "") continue;
    const value =
      kinds[at] === "words" ? notRead(text) : readValue(text, rules, kinds[at] === "days");
    if ("error" in value) unread.push({ text, error: value.error });
    else if ("length" in value && duration)
      unread.push({ text, error: { reason: "secondDuration" } });
    else if ("length" in value) duration = value.length;
    else if (due) unread.push({ text, error: { reason: "secondDate" } });
    else due = value.date;
  }
  return { due, duration, unread };
}
