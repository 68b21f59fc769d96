// @ts-check
import { dirname, join } from "node:path";
import { readArguments } from "../arguments.mjs";
import { makeFolder } from "../files.mjs";
import { Refusal, secondsSince, step } from "../step.mjs";
import { untilStopped } from "../until-stopped.mjs";
import { openForBackup, openForRestore } from "./embedded.mjs";
import { asRefusal } from "./refusals.mjs";
import { checkBackup, restoreBackup } from "./restore-backup.mjs";
import { backupSettings } from "./settings.mjs";
import { takeBackup } from "./take-backup.mjs";
import { refuseExisting } from "./write-file.mjs";

const embedded = "the embedded database";

const backupUsage = `npm run backup [-- file]
writes all rows of the database into a new file, by default DATA_DIR/backups/backcast-<time>.backup.`;

const restoreUsage = `npm run restore -- file [--overwrite]
puts the database into the state of a backup; --overwrite replaces rows that are not in the backup.`;

/** @param {string[]} args */
export async function runBackup(args) {
  const given = readArguments({}, backupUsage, { args, allowPositionals: true }).positionals;
  if (given.length > 1) throw new Refusal(backupUsage);
  const begun = performance.now();
  const settings = backupSettings();
  const outcome = "No backup was written.";
  exitWhenStopped(outcome);
  const file = given[0] ?? join(settings.dataDir, "backups", defaultName());
  try {
    await refuseExisting(file);
    const database = await openSource(settings);
    try {
      if (!given[0]) await makeFolder(dirname(file));
      const taken = await takeBackup({ ...database, file });
      const size = sizeOf(taken.bytes);
      console.log(`Wrote ${file}: ${amount(taken)}, ${size}, ${secondsSince(begun)}`);
    } finally {
      await database.stop();
    }
  } catch (error) {
    throw asRefusal(error, outcome, file);
  }
}

/** @param {string[]} args */
export async function runRestore(args) {
  const options = /** @type {const} */ ({ overwrite: { type: "boolean" } });
  const { positionals, values } = readArguments(options, restoreUsage, {
    args,
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Refusal(restoreUsage);
  const begun = performance.now();
  const settings = backupSettings();
  const outcome = "Nothing was changed.";
  exitWhenStopped(outcome);
  try {
    const backup = await step(`Checking ${file}`, () => checkBackup(file));
    const database = await openTarget(settings);
    try {
      const overwrite = values.overwrite === true;
      const restored = await step(`Restoring into ${database.source}`, () =>
        restoreBackup(backup, { ...database, overwrite }),
      );
      for (const table of restored.leftOut)
        console.log(`${table} is left out: no migration makes it.`);
      const added = backup.after.map(({ name }) => name);
      if (added.length > 0) console.log(`Applied ${added.join(", ")}.`);
      const moment = new Date(backup.content.header.takenAt).toISOString();
      console.log(`All is as it was at ${moment}: ${amount(restored)}, ${secondsSince(begun)}`);
    } finally {
      await database.stop();
    }
  } catch (error) {
    throw asRefusal(error, outcome, file);
  }
}

/** @typedef {ReturnType<typeof backupSettings>} BackupSettings */

/** @param {BackupSettings} settings */
async function openSource({ dataDir, databaseUrl, backupDatabaseUrl }) {
  const source = "BACKUP_DATABASE_URL";
  if (backupDatabaseUrl) return { source, url: backupDatabaseUrl, stop: async () => {} };
  if (!databaseUrl) return { source: embedded, ...(await openForBackup(dataDir)) };
  throw new Refusal(
    `${source} is required with DATABASE_URL: row-level security hides rows from the role of the application, so a backup needs a role of its own (see README).`,
  );
}

/** @param {BackupSettings} settings */
async function openTarget({ dataDir, databaseUrl }) {
  const nothing = async () => {};
  if (databaseUrl)
    return { source: "DATABASE_URL", url: databaseUrl, beforeCommit: nothing, stop: nothing };
  return { source: embedded, ...(await openForRestore(dataDir)) };
}

/**
 * Ending the process is enough: the database rolls back, and the incomplete file is removed.
 *
 * @param {string} outcome
 */
function exitWhenStopped(outcome) {
  void untilStopped().then(() => {
    console.error(`Stopped. ${outcome}`);
    process.exit(1);
  });
}

/** A file name that sorts by time. */
const defaultName = () => `backcast-${new Date().toISOString().replace(/[-:]|[.]\d+/g, "")}.backup`;

/** @param {{ tables: number, rows: number }} counts */
const amount = ({ tables, rows }) => `${tables} tables, ${rows.toLocaleString("en")} rows`;

/** @param {number} bytes */
const sizeOf = (bytes) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
