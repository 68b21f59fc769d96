import type { DateRules } from "../../plan/dates";
import { type Outline, withDescendants, withoutMarker } from "./outline";
import { type ColumnKind, type Columns, cellsOf, isValue, readColumns } from "./pasted-columns";

/** The cells of a row: which is its title, and what the others say. */
export type Cells = {
  readonly title: string;
  readonly columns: Columns;
  /** Whether something stands beside the title. */
  readonly hasValues: boolean;
};

/** The number of a row in the first column of a table. */
const rowNumber = /^\d{1,4}$/;

/**
 * How the cells of a list are read. The title stands where the heading says, and without one it stands first, but where
 * every row begins with a date or a length and goes on with words; the number of a row belongs to the words after it.
 */
export function columnReader(
  roots: readonly Outline[],
  marked: ReadonlySet<Outline>,
  rules: DateRules,
  kinds: readonly ColumnKind[],
): (cells: readonly string[]) => Cells {
  const rows = roots
    .flatMap((line) => withDescendants(line))
    .map((line) => cellsOf(withoutMarker(line, marked)).filter((cell) => cell !== ""))
    .filter((cells) => cells.length > 1);
  const isTitle = (cell: string) => cell !== "" && !isValue(cell, rules);
  const areValuesFirst =
    rows.length > 0 &&
    rows.every(([first = "", ...others]) => !isTitle(first) && others.some(isTitle));

  const titleColumn = kinds.indexOf("title");
  const titleAt = (cells: readonly string[]): { from: number; to: number } => {
    if (titleColumn > 0) return { from: titleColumn, to: titleColumn + 1 };
    const at = areValuesFirst ? cells.findIndex(isTitle) : 0;
    if (at > 0) return { from: at, to: at + 1 };
    const [first = "", second = ""] = cells;
    return { from: 0, to: rowNumber.test(first) && isTitle(second) ? 2 : 1 };
  };
  return (cells) => {
    const { from, to } = titleAt(cells);
    const isBeside = (_: unknown, at: number) => at < from || at >= to;
    const values = cells.filter(isBeside);
    return {
      title: cells.slice(from, to).join(" "),
      columns: readColumns(values, rules, kinds.filter(isBeside)),
      hasValues: values.some((value) => value !== ""),
    };
  };
}
