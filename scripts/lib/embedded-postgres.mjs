// @ts-check
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { dataOf, markComplete } from "./cluster-folder.mjs";
import {
  database,
  ensureDatabase,
  explainedByServer,
  owner,
  superuser,
} from "./embedded-database.mjs";
import { lockFolder, openCluster } from "./embedded-folder.mjs";
import { explained } from "./files.mjs";
import { withPort } from "./free-port.mjs";
import { keepRunning } from "./keep-running.mjs";
import { endLeftovers } from "./postgres-leftovers.mjs";
import { startServer } from "./postgres-server.mjs";

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url the application's database, as the role that owns it and bypasses nothing
 * @property {string} adminUrl the same server as superuser: for creating test databases, never for the app
 * @property {number} port
 * @property {boolean} created whether this start made the cluster
 * @property {() => Promise<void>} stop fast shutdown: open transactions are rolled back, nothing committed is lost
 */

/**
 * Starts a PostgreSQL server on the loopback address, with a new cluster on the first start. The server ends with this
 * process.
 *
 * @param {object} options
 * @param {string} options.directory holds the data, the passwords (mode 600) and the server's log
 * @param {number} [options.port] a free one when not given
 * @param {Record<string, string>} [options.settings] PostgreSQL settings for this run
 * @param {() => unknown} [options.onStarting] called once the process has started, while it is not ready yet
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({
  directory: folder,
  port,
  settings = {},
  onStarting = () => {},
}) {
  const directory = resolve(folder);
  const lock = await lockFolder(directory);
  try {
    const { account, binaries, passwords, created } = await openCluster(directory, settings);
    await rm(join(directory, "server.log"), { force: true });
    const server = await withPort(port, async (candidate) => {
      const stop = await keepRunning(async (signal) => {
        await endLeftovers(dataOf(directory));
        const options = { directory, binaries, account, port: candidate, settings, onStarting };
        return startServer(options, signal);
      });
      return { port: candidate, stop };
    });
    /** @param {string} user @param {string} password @param {string} name */
    const urlOf = (user, password, name) =>
      `postgresql://${user}:${password}@127.0.0.1:${server.port}/${name}`;
    const adminUrl = urlOf(superuser, passwords.superuser, "postgres");
    const url = urlOf(owner, passwords.owner, database);
    const stop = async () => {
      try {
        await server.stop();
        await endLeftovers(dataOf(directory));
      } finally {
        lock.release();
      }
    };
    await ensureDatabase({ url, adminUrl, password: passwords.owner, directory })
      .then(() => markComplete(directory))
      .catch(async (error) => {
        await stop();
        throw error;
      });
    return { url, adminUrl, port: server.port, created, stop };
  } catch (error) {
    lock.release();
    throw explained(await explainedByServer(error, directory), directory);
  }
}
