import type { PoolClient } from "pg";
import type { Database } from "@/server/infra/db";

export type Statements = {
  /** The SQL texts, in the order in which they were sent. */
  sent: string[];
  /** The beginnings, ends and settings of transactions. */
  control: string[];
};

const isControl = (sql: string) =>
  /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET TRANSACTION)\b/i.test(sql);

/**
 * Runs the work, and returns every statement that it sent over the database's pool. Nothing else may use the pool
 * meanwhile.
 */
export async function statementsOf<T>(
  { pool }: Database,
  work: () => Promise<T>,
): Promise<Statements & { result: T }> {
  const statements: Statements = { sent: [], control: [] };
  const note = (query: unknown) => {
    const sql = textOf(query);
    (isControl(sql) ? statements.control : statements.sent).push(sql);
  };
  const watched = new Map<PoolClient, PoolClient["query"]>();
  const watch = (client: PoolClient) => {
    if (watched.has(client)) return;
    const { query } = client;
    watched.set(client, query);
    client.query = new Proxy(query, {
      apply(target, _, given) {
        note(given[0]);
        return Reflect.apply(target, client, given);
      },
    });
  };
  pool.on("acquire", watch);
  try {
    return { result: await work(), ...statements };
  } finally {
    pool.off("acquire", watch);
    for (const [client, query] of watched) client.query = query;
  }
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  if (typeof query === "object" && query && "text" in query) return String(query.text);
  return "";
}
