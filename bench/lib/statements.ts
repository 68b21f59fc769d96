import { readFile, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { inAdmin, type World } from "./world";

export type Count = {
  /** Statements that read or write. */
  statements: number;
  /** BEGIN, COMMIT and similar ones. */
  control: number;
};

const written = /^(\S+)\| LOG: {2}(?:statement|execute [^:]+): ([\s\S]*)$/;
const isControl = (sql: string) => /^(BEGIN|COMMIT|ROLLBACK|SET TRANSACTION)\b/i.test(sql);
// The job queue looks for work by itself, whatever is being measured.
const isQueue = (sql: string) => /graphile_worker|LISTEN|_private_/i.test(sql);

/** How many statements the server receives during the work, by the server's own log. */
export async function countStatements(
  { serverLog, database }: World,
  work: () => Promise<unknown>,
): Promise<Count> {
  const name = new URL(database.url).pathname.slice(1);
  await logging(database.adminUrl, true);
  const { size } = await stat(serverLog);
  try {
    await work();
  } finally {
    await logging(database.adminUrl, false);
  }
  const log = (await readFile(serverLog)).subarray(size).toString();
  const sent = log.split(/\n(?=\S*\| )/).flatMap((entry) => {
    const [, database, sql = ""] = written.exec(entry) ?? [];
    return database === name && !isQueue(sql) && !isSetting(sql) ? [sql] : [];
  });
  const control = sent.filter(isControl).length;
  return { statements: sent.length - control, control };
}

const isSetting = (sql: string) => /^ALTER SYSTEM|pg_reload_conf/.test(sql);

/** The server reads its settings again a moment after the request to do so. */
async function logging(adminUrl: string, on: boolean): Promise<void> {
  await inAdmin(adminUrl, async (client) => {
    await client.query("ALTER SYSTEM SET log_line_prefix = '%d| '");
    await client.query(
      on ? "ALTER SYSTEM SET log_statement = 'all'" : "ALTER SYSTEM RESET log_statement",
    );
    await client.query("SELECT pg_reload_conf()");
  });
  await pause(500);
}
