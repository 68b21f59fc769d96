import { cleanText } from "../../clean-text";
import {
  type DateRules,
  type Duration,
  type NotUnderstood,
  parseDuration,
  parseTargetDate,
  type TargetDate,
} from "../../plan/dates";

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
  /^(?:due|due date|due on|dates?|deadlines?|target date|end|by|when|finish|durations?|lengths?|days|estimates?|how long)$/i;
/** A number that is a year rather than a number of days. */
const year = /^(?:19|20|21)\d\d$/;

/** The cells of a line, without the quotes that a spreadsheet puts around one with quotes in it. */
export function cellsOf(line: string): string[] {
  return line.split("\t").map((cell) => {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell)?.[1];
    return cleanText(quoted?.includes('""') ? quoted.replaceAll('""', '"') : cell, "line");
  });
}

/** Whether a line is the heading of columns: "Task", "Due date". */
export function isHeading([title = "", ...values]: readonly string[]): boolean {
  const named = values.filter((value) => value !== "");
  return (
    titleHeading.test(title) && named.length > 0 && named.every((each) => valueHeading.test(each))
  );
}

/** Reads what stands beside a title: a length where it is one, or else a date. Each counts once. */
export function readColumns(values: readonly string[], rules: DateRules): Columns {
  let due: TargetDate | null = null;
  let duration: Duration | null = null;
  const unread: UnreadCell[] = [];
  for (const text of values) {
    if (text === "") continue;
    const length = year.test(text) ? undefined : parseDuration(text);
    const date = length?.ok ? undefined : parseTargetDate(text, rules);
    if (date && !date.ok) unread.push({ text, error: date.error });
    else if (length?.ok && duration) unread.push({ text, error: { reason: "secondDuration" } });
    else if (length?.ok) duration = length.value;
    else if (date && due) unread.push({ text, error: { reason: "secondDate" } });
    else if (date) due = date.value;
  }
  return { due, duration, unread };
}
