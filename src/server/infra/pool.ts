import pg from "pg";
import { Connection } from "./connection";
import { log } from "./log";
import { isStopping } from "./shutdown.mjs";

/**
 * A pool of connections that survives the loss of any of them. A broken connection emits an error event, and an error
 * event without a listener ends the process. The pool listens to its idle connections only; here every connection has a
 * listener, in use or not.
 */
export function poolFor(databaseUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 10_000,
    Client: Connection,
  });
  pool.on("connect", (client) => {
    client.on("error", (error) => {
      // The pool ends without waiting for its connections, so the last of them may end with the database.
      if (!isStopping()) log.warn({ err: error }, "a database connection was lost");
    });
  });
  // The listener above has already logged this error; without one here the pool would throw it.
  pool.on("error", () => {});
  return pool;
}
