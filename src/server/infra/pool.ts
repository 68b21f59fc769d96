import pg from "pg";
import { Connection } from "./connection";
import { log } from "./log";

/**
 * A pool of connections that survives the loss of any of them. A connection that breaks tells so by an event, and an
 * event nobody listens to ends the process: the pool listens to its idle ones, here all are listened to, in use or not.
 */
export function poolFor(databaseUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 10_000,
    Client: Connection,
  });
  pool.on("connect", (client) => {
    client.on("error", (error) => log.warn({ err: error }, "a database connection was lost"));
  });
  // Said above already; without a listener here the pool would throw it.
  pool.on("error", () => {});
  return pool;
}
