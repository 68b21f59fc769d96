// @ts-check
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { dataOf, exists } from "./cluster-folder.mjs";
import { superuser } from "./embedded-database.mjs";
import { lockFolder, readFolder } from "./embedded-folder.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { explained } from "./files.mjs";
import { makePasswords, writePasswords } from "./passwords.mjs";
import { environment } from "./postgres-account.mjs";
import { accountFor } from "./postgres-cluster.mjs";
import { endLeftovers } from "./postgres-leftovers.mjs";
import { Refusal } from "./step.mjs";

/** @import { PostgresAccount } from "./postgres-account.mjs" */

/**
 * Sets new passwords on a cluster whose passwords are lost. No server listens meanwhile; a user who may write to the
 * folder could do the same by hand.
 *
 * @param {string} folder
 */
export async function setNewPasswords(folder) {
  const directory = resolve(folder);
  const none = new Refusal(`There is no database in ${directory}.`);
  if (!(await exists(dataOf(directory)))) throw none;
  const lock = await lockFolder(directory);
  try {
    const { binaries, accounts, state } = await readFolder(directory);
    if (state !== "cluster") throw none;
    await endLeftovers(dataOf(directory));
    const account = await accountFor(directory, accounts);
    const passwords = makePasswords();
    const sql = `ALTER ROLE ${superuser} PASSWORD '${passwords.superuser}'`;
    await runAlone(account, binaries.postgres, dataOf(directory), sql);
    await writePasswords(directory, passwords);
  } catch (error) {
    throw explained(error, directory);
  } finally {
    lock.release();
  }
  // Checks the new passwords by connecting, and sets that of the application's role.
  await (await startEmbeddedPostgres({ directory })).stop();
}

/**
 * Runs PostgreSQL for one statement in single-user mode: without a port, other users or a password.
 *
 * @param {PostgresAccount} account @param {string} postgres @param {string} data @param {string} sql
 * @returns {Promise<void>}
 */
function runAlone(account, postgres, data, sql) {
  const { command, args, ...as } = account.command(postgres, ["--single", "-D", data, "postgres"]);
  return new Promise((done, fail) => {
    let output = "";
    const child = spawn(command, args, {
      ...as,
      env: environment,
      stdio: ["pipe", "ignore", "pipe"],
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", fail);
    child.once("close", (code) => {
      if (code === 0 && !/(ERROR|FATAL|PANIC):/.test(output)) done();
      else fail(new Refusal(`PostgreSQL could not set the password: ${output.trim()}`));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(`${sql}\n`);
  });
}
