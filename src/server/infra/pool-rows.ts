import type pg from "pg";

type Statement = { text: string; values?: unknown[]; name?: string };

/**
 * Runs a statement that no schema can type, outside of Prisma's transactions. The driver does not know what a row holds,
 * so `read` takes each column from an unknown value.
 */
export async function readRows<Row>(
  pool: pg.Pool,
  statement: Statement,
  read: (row: Readonly<Record<string, unknown>>) => Row,
): Promise<Row[]> {
  const { rows } = await pool.query<Record<string, unknown>>(statement);
  return rows.map(read);
}
