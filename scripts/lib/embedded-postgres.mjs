// @ts-check
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import pg from "pg";
import { takeLock } from "./data-lock.mjs";
import { findPostgresAccounts } from "./postgres-account.mjs";
import { preparePostgresBinaries } from "./postgres-binaries.mjs";
import { createCluster, runServer, stopOrphan } from "./postgres-cluster.mjs";

export const superuser = "postgres";
const owner = "backcast";
export const database = "backcast";

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url the application's database, as the role that owns it and bypasses nothing
 * @property {string} adminUrl the same server as superuser: for creating test databases, never for the app
 * @property {number} port
 * @property {boolean} created whether this start made the cluster
 * @property {() => Promise<void>} stop fast shutdown: open transactions are rolled back, nothing committed is lost
 */

/**
 * Starts a PostgreSQL server of our own on the loopback address, creating it on the first start.
 * It ends with this process.
 *
 * @param {object} options
 * @param {string} options.directory holds the data, the passwords (mode 600) and the server's log
 * @param {number} [options.port] a free one when not given
 * @param {Record<string, string>} [options.settings] PostgreSQL settings for this run
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ directory: folder, port, settings = {} }) {
  const directory = resolve(folder);
  await mkdir(directory, { recursive: true });
  const lock = await takeLock(join(directory, "lock"));
  if ("heldBy" in lock) {
    throw new Error(`The database in ${directory} is already in use by process ${lock.heldBy}.`);
  }
  try {
    const binaries = await preparePostgresBinaries();
    const accounts = await findPostgresAccounts(binaries.postgres, directory);
    if (accounts.length === 0) throw new Error(noAccount(directory));
    const passwords = await readPasswords(join(directory, "passwords.json"));
    await stopOrphan(directory);
    const { account, created } = await createCluster({
      directory,
      binaries,
      accounts,
      superuser,
      password: passwords.superuser,
      durable: settings.fsync !== "off",
    });
    const server = await withPort(port, (candidate) =>
      runServer({ directory, binaries, account, port: candidate, settings }),
    );
    /** @param {string} user @param {string} password @param {string} name */
    const urlOf = (user, password, name) =>
      `postgresql://${user}:${password}@127.0.0.1:${server.port}/${name}`;
    const adminUrl = urlOf(superuser, passwords.superuser, "postgres");
    const url = urlOf(owner, passwords.owner, database);
    const stop = async () => {
      await server.stop();
      lock.release();
    };
    await ensureDatabase(url, adminUrl, passwords.owner).catch(async (error) => {
      await stop();
      throw error;
    });
    return { url, adminUrl, port: server.port, created, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** @param {string} directory */
function noAccount(directory) {
  return (
    "PostgreSQL refuses to run as root, and neither a system user `postgres` that can enter " +
    `${directory} nor \`unshare --user\` works here: start as an ordinary user, or set DATABASE_URL ` +
    "to a PostgreSQL of your own."
  );
}

/** @param {string} file @returns {Promise<{ superuser: string, owner: string }>} */
async function readPasswords(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
  }
  const passwords = {
    superuser: randomBytes(24).toString("base64url"),
    owner: randomBytes(24).toString("base64url"),
  };
  await writeFile(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

/**
 * @template {{ port: number }} Server
 * @param {number | undefined} wanted
 * @param {(port: number) => Promise<Server>} start
 * @returns {Promise<Server>}
 */
async function withPort(wanted, start) {
  if (wanted !== undefined) return start(wanted);
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort());
    } catch (error) {
      // Between finding a free port and listening on it, another program may have taken it.
      const taken = error instanceof Error && error.message.includes("Address already in use");
      if (!taken || attempt === 3) throw error;
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * The role and the database of the application, made again if a crash came between.
 *
 * @param {string} url @param {string} adminUrl @param {string} password
 */
async function ensureDatabase(url, adminUrl, password) {
  const missing = new Set(["28P01", "28000", "3D000"]);
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return;
  } catch (error) {
    if (!missing.has(/** @type {{ code?: string }} */ (error).code ?? "")) throw error;
  } finally {
    await client.end();
  }
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const role = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [owner]);
    const verb = role.rowCount ? "ALTER" : "CREATE";
    await admin.query(
      `${verb} ROLE ${owner} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD ${admin.escapeLiteral(password)}`,
    );
    const existing = await admin.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (!existing.rowCount) await admin.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  } finally {
    await admin.end();
  }
}
