// @ts-check
import { spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { dataOf } from "./cluster-folder.mjs";
import { diskFull, freeBytes } from "./files.mjs";
import { environment } from "./postgres-account.mjs";
import { readPostmaster } from "./postgres-leftovers.mjs";
import { Refusal } from "./step.mjs";

/** @import { PostgresAccount } from "./postgres-account.mjs" */
/** @import { PostgresBinaries } from "./postgres-binaries.mjs" */

/**
 * @typedef {object} ServerOptions
 * @property {string} directory
 * @property {PostgresBinaries} binaries
 * @property {PostgresAccount} account
 * @property {number} port
 * @property {Record<string, string>} settings
 * @property {() => unknown} onStarting called once the process has started, while it is not ready yet
 */

const pollMilliseconds = 10;
const stoppingPollMilliseconds = 500;
/** With less space than this, PostgreSQL cannot even write its log. */
const noRoom = 100_000;

/**
 * Starts the server once. It shuts down on `signal`, and when this process ends.
 *
 * @param {ServerOptions} options
 * @param {AbortSignal} signal
 * @returns {Promise<{ ended: Promise<string> }>} what the server's end was like, once it comes
 */
export async function startServer(
  { directory, binaries, account, port, settings, onStarting },
  signal,
) {
  const data = dataOf(directory);
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    // Clients connect by TCP, because a socket's path is limited to about 100 characters, which a folder may exceed.
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { command, args, ...as } = account.command(binaries.postgres, ["-D", data, ...flags]);
  const logFile = join(directory, "server.log");
  const log = openSync(logFile, "a", 0o600);
  const { size } = fstatSync(log);
  // Detached: Ctrl-C in a terminal goes to its whole process group, and the database must be the
  // last to leave, after the requests in flight.
  const child = spawn(command, args, {
    ...as,
    env: environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const shutDown = () => child.kill("SIGINT");
  process.once("exit", shutDown);
  signal.addEventListener("abort", shutDown);
  /** @type {Promise<string>} */
  const ended = new Promise((done) => {
    child.once("exit", (code, killedBy) => done(killedBy ?? `exit code ${code}`));
    child.once("error", (error) => done(error.message));
  });
  if (signal.aborted) shutDown();
  onStarting();
  const running = () =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  void ended.then(() => {
    process.off("exit", shutDown);
    signal.removeEventListener("abort", shutDown);
  });
  await Promise.race([untilReady(data, child.pid, running), ended]);
  if (running()) {
    void endOnceStopping(data, running, shutDown);
    return { ended };
  }
  if ((await freeBytes(directory)) < noRoom) throw diskFull(directory);
  const why = lastOutput(logFile, size) || (await ended);
  throw new Refusal(
    `PostgreSQL did not start: ${why.replace(/[.\s]*$/, ".")} Mend that, or put a backup, or a whole copy of ${data}, back.`,
  );
}

/**
 * The eighth line of postmaster.pid says when connections are accepted; pg_ctl waits for it too.
 *
 * @param {string} data @param {number | undefined} pid @param {() => boolean} running
 */
async function untilReady(data, pid, running) {
  while (running()) {
    const postmaster = await readPostmaster(data);
    if (postmaster.pid === pid && postmaster.isReady) return;
    await pause(pollMilliseconds);
  }
}

/**
 * After a SIGTERM from another process, PostgreSQL accepts no connections and waits for its clients, and the
 * application's never disconnect. So it is ended at once, and can be started again.
 *
 * @param {string} data @param {() => boolean} running @param {() => void} shutDown
 */
async function endOnceStopping(data, running, shutDown) {
  while (running()) {
    if ((await readPostmaster(data)).isStopping) shutDown();
    await pause(stoppingPollMilliseconds, undefined, { ref: false });
  }
}

/**
 * What it printed about why it ended, without the time and the process id at the front of each line.
 *
 * @param {string} log @param {number} from where this run begins in the log
 */
function lastOutput(log, from) {
  const lines = readFileSync(log).subarray(from).toString().trim().split("\n");
  const telling = lines.filter((line) =>
    /FATAL|PANIC|ERROR|DETAIL|HINT|refused|denied|in use/.test(line),
  );
  return (telling.length > 0 ? telling : lines)
    .slice(-4)
    .map((line) => line.replace(/^.*? \[\d+\] /, "").trim())
    .join(" ");
}
