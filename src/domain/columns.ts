/** Rows column by column, so that the name of each field is written once instead of in every row. */
export type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

/** Turns rows into columns; null where there are none, or where their fields differ. */
export function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> | null {
  const [first] = rows;
  if (!first) return null;
  const names = Object.keys(first) as (keyof Row)[];
  const isAlike = rows.every(
    (row) => Object.keys(row).length === names.length && names.every((name) => name in row),
  );
  if (!isAlike) return null;
  const columns = names.map((name) => [name, rows.map((row) => row[name])]);
  return Object.fromEntries(columns) as Columns<Row>;
}

/** Turns columns back into rows. */
export function fromColumns<Row extends object>(columns: Columns<Row>): Row[] {
  const names = Object.keys(columns) as (keyof Row)[];
  const [first] = names;
  if (first === undefined) return [];
  return columns[first].map((_, index) => {
    const row: Partial<Row> = {};
    for (const name of names) row[name] = columns[name][index];
    return row as Row;
  });
}

/** A record whose long lists of like rows are columns. */
export type PackedRecord = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<string, Columns<object>>>;
};

/** A shorter list is left as it is. */
const minRows = 8;

export function packLists(record: object): PackedRecord {
  const fields: Record<string, unknown> = {};
  const lists: Record<string, Columns<object>> = {};
  for (const [name, value] of Object.entries(record)) {
    const columns = isListOfRows(value) ? toColumns(value) : null;
    if (columns) lists[name] = columns;
    else fields[name] = value;
  }
  return { fields, lists };
}

export function unpackLists({ fields, lists }: PackedRecord): Record<string, unknown> {
  const record: Record<string, unknown> = { ...fields };
  for (const [name, columns] of Object.entries(lists)) record[name] = fromColumns(columns);
  return record;
}

const isListOfRows = (value: unknown): value is object[] =>
  Array.isArray(value) &&
  value.length >= minRows &&
  value.every((each) => typeof each === "object" && each !== null && !Array.isArray(each));
