import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freePort } from "./lib/free-port.mjs";

/** Runs it as a person does, with settings that must make it fail before it builds or serves anything. */
async function start(dataDir: string) {
  const port = String(await freePort());
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("scripts", "start.mjs")], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: port, DATA_DIR: dataDir },
    encoding: "utf8",
    timeout: 25_000,
    killSignal: "SIGKILL",
  });
  return { status, output: (stdout + stderr).trim() };
}

it.each([
  ["/proc/nope", "DATA_DIR: /proc/nope is not there and cannot be made."],
  ["/proc", "DATA_DIR: /proc/postgres is not there and cannot be made."],
  [
    "/dev/null/x",
    "DATA_DIR: /dev/null/x cannot be used as a folder: a file or a dead link is in its place.",
  ],
])("fails with one line where its folder cannot be created: %s", async (dataDir, output) => {
  expect(await start(dataDir)).toEqual({ status: 1, output: output });
});
