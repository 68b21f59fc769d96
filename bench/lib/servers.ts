import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../scripts/lib/free-port.mjs";
import { environmentWithoutSettings, hasEnded } from "../../scripts/lib/start-application.mjs";

/** A server of the comparison, in a process of its own. */
export type Running = {
  url: string;
  /** Milliseconds from its start to its first response. */
  startedIn: number;
  /** The bytes of memory of the process and those that it started, without PostgreSQL. */
  memory: () => number;
  stop: () => Promise<void>;
};

type Program = { command: string; args: string[]; env: Record<string, string>; firstPath: string };

const production = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;

/** The application as `npm start` serves it, on a database that exists already. */
export const ours =
  (databaseUrl: string) =>
  (port: number): Program => ({
    command: process.execPath,
    args: [join("scripts", "start.mjs")],
    env: {
      DATABASE_URL: databaseUrl,
      SMTP_URL: "smtp://127.0.0.1:9",
      MAIL_FROM: "Backcast <bench@backcast.test>",
      APP_URL: `http://127.0.0.1:${port}`,
      AUTH_SECRET: "a secret for benches, of more than 32 characters",
    },
    firstPath: "/sign-in",
  });

/** `npm start` in demo mode, with its own database under `dataDir`. */
export const ourDemo = (dataDir: string) => (): Program => ({
  command: "npm",
  args: ["start"],
  env: { DATA_DIR: dataDir },
  firstPath: "/sign-in",
});

export const floor =
  (databaseUrl: string) =>
  (port: number): Program => ({
    command: process.execPath,
    args: [
      join("node_modules", "next", "dist", "bin", "next"),
      "start",
      join("bench", "floor"),
      "--port",
      String(port),
      "--hostname",
      "127.0.0.1",
    ],
    env: { DATABASE_URL: databaseUrl },
    firstPath: "/empty",
  });

/** node:http over bare `pg`. */
export const bare = (databaseUrl: string) => (): Program => ({
  command: process.execPath,
  args: [join("bench", "floor", "bare.mjs")],
  env: { DATABASE_URL: databaseUrl },
  firstPath: "/",
});

/** Starts a program and waits for its first response. Its output goes to the file `log`. */
export async function start(program: (port: number) => Program, log: string): Promise<Running> {
  const port = await freePort();
  const { command, args, env, firstPath } = program(port);
  const logFile = openSync(log, "a", 0o600);
  const begun = performance.now();
  const child: ChildProcess = spawn(command, args, {
    env: {
      ...environmentWithoutSettings(),
      ...production,
      ...env,
      PORT: String(port),
      HOST: "127.0.0.1",
    },
    stdio: ["ignore", logFile, logFile],
    // The process gets a group of its own, because npm does not pass signals on to its script.
    detached: true,
  });
  closeSync(logFile);
  const stopWithParent = () => signal(child);
  process.once("exit", stopWithParent);
  child.once("exit", () => process.off("exit", stopWithParent));
  const url = `http://127.0.0.1:${port}`;
  await firstResponse(`${url}${firstPath}`, child, log);
  return {
    url,
    startedIn: performance.now() - begun,
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  signal(child);
  await ended;
}

function signal({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, "SIGINT");
}

const timeoutMilliseconds = 180_000;

async function firstResponse(url: string, child: ChildProcess, log: string): Promise<void> {
  const until = performance.now() + timeoutMilliseconds;
  while (performance.now() < until) {
    if (hasEnded(child)) throw new Error(`It ended before it responded: see ${log}`);
    if (await isResponding(url)) return;
    await pause(5);
  }
  throw new Error(`No response from ${url}: see ${log}`);
}

function isResponding(url: string): Promise<boolean> {
  return new Promise((done) => {
    get(url, { agent: false }, (response) => {
      response.resume().on("end", () => done(response.statusCode === 200));
    }).on("error", () => done(false));
  });
}

function memoryOf(root: number): number {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,comm="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, kilobytes, name]) => ({
      pid: Number(pid),
      parent: Number(parent),
      bytes: Number(kilobytes) * 1024,
      name,
    }));
  const under = (pid: number): number =>
    processes
      .filter(({ parent, name }) => parent === pid && name !== "postgres")
      .reduce((sum, child) => sum + child.bytes + under(child.pid), 0);
  return (processes.find(({ pid }) => pid === root)?.bytes ?? 0) + under(root);
}
