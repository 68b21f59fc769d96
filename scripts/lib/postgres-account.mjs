// @ts-check
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/**
 * A way to run PostgreSQL's programs, which refuse to run as root.
 *
 * @typedef {object} PostgresAccount
 * @property {string} name for messages
 * @property {{ uid: number, gid: number } | null} owner who the data folder must belong to; null: as it is
 * @property {(program: string, args: string[]) => { command: string, args: string[], uid?: number, gid?: number }} command
 */

/** @typedef {[PostgresAccount, ...PostgresAccount[]]} PostgresAccounts best first */

/** The environment for PostgreSQL's programs, which is the same everywhere. @type {NodeJS.ProcessEnv} */
export const environment = {
  ...pick("PATH"),
  ...pick("SYSTEMROOT"),
  NODE_ENV: "production",
  LC_ALL: "C",
  TZ: "UTC",
};

/** @param {string} name */
function pick(name) {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

/** Makes the server end when this process ends for any reason; null where the system has no such function. */
const onParentsDeath = ["setpriv", "--pdeathsig", "INT", "--"];

/**
 * The accounts under which PostgreSQL could run, the best first. Each is tried: the program must start and the folder
 * must be accessible. Empty when there is none, which is possible only as root.
 *
 * @param {string} postgres path of the server program
 * @param {string} directory an existing folder that will hold the data
 * @returns {Promise<PostgresAccount[]>}
 */
export async function findPostgresAccounts(postgres, directory) {
  const prefix = (await runs("setpriv", ["--pdeathsig", "INT", "--", "true"]))
    ? onParentsDeath
    : [];
  const candidates =
    process.getuid?.() === 0
      ? [await systemUser(prefix), await userNamespace(prefix)]
      : [currentUser(prefix)];
  const usable = await Promise.all(
    candidates.map(async (account) =>
      account && (await works(account, postgres, directory)) ? [account] : [],
    ),
  );
  return usable.flat();
}

/** @param {string[]} prefix @returns {PostgresAccount} */
function currentUser(prefix) {
  return {
    name: "the current user",
    owner: null,
    command: (program, args) => split([...prefix, program, ...args]),
  };
}

/** @param {string[]} prefix @returns {Promise<PostgresAccount | null>} */
async function systemUser(prefix) {
  const user = (await users()).find(({ name }) => name === "postgres");
  if (!user) return null;
  const { uid, gid } = user;
  return {
    name: "the system user postgres",
    owner: { uid, gid },
    command: (program, args) => ({ ...split([...prefix, program, ...args]), uid, gid }),
  };
}

/**
 * Root appears as an ordinary user in a namespace of its own. The files still belong to root, so a folder that is
 * closed to all others can be used. initdb needs a user with a name, so an existing one is used.
 *
 * @param {string[]} prefix @returns {Promise<PostgresAccount | null>}
 */
async function userNamespace(prefix) {
  const overflowUser = 65534;
  const ordinary = (await users()).filter(({ uid }) => uid !== 0);
  const user =
    ordinary.find(({ uid }) => uid === 1000) ??
    ordinary.find(({ uid }) => uid !== overflowUser) ??
    ordinary[0];
  if (!user) return null;
  const unshare = [
    "unshare",
    "--user",
    `--map-user=${user.uid}`,
    `--map-group=${user.gid}`,
    "--",
    ...prefix,
  ];
  return {
    name: "a user namespace",
    owner: { uid: 0, gid: 0 },
    command: (program, args) => split([...unshare, program, ...args]),
  };
}

/** @returns {Promise<{ name: string, uid: number, gid: number }[]>} */
async function users() {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  return passwd
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** @param {PostgresAccount} account @param {string} postgres @param {string} directory */
async function works(account, postgres, directory) {
  const version = [postgres, "--version"];
  const parts =
    process.platform === "win32"
      ? version
      : ["/bin/sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", directory, ...version];
  const whole = split(parts);
  const { command, args, ...as } = account.command(whole.command, whole.args);
  return runs(command, args, as);
}

/** @param {string[]} parts */
function split([command = "", ...args]) {
  return { command, args };
}

/**
 * @param {string} command @param {string[]} args @param {{ uid?: number, gid?: number }} [as]
 * @returns {Promise<boolean>}
 */
function runs(command, args, as = {}) {
  return new Promise((done) => {
    const { uid, gid } = as;
    const child = spawn(command, args, {
      stdio: "ignore",
      ...(uid === undefined ? {} : { uid, gid }),
    });
    child.once("error", () => done(false));
    child.once("exit", (code) => done(code === 0));
  });
}
