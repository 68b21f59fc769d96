// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { Refusal } from "./step.mjs";

const timeoutMilliseconds = 120_000;

/** What decides that it is the demo, on the loopback address, whatever the settings of this folder say. */
const unset = { DATABASE_URL: "", SMTP_URL: "", APP_URL: "", AUTH_SECRET: "", TRUST_PROXY: "" };

/**
 * The application with a demo seeded anew, which tells of today.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startDemo() {
  await mkdir(".test", { recursive: true });
  const folder = await mkdtemp(join(".test", "pictures-"));
  const port = await freePort();
  const env = {
    ...process.env,
    ...unset,
    DATA_DIR: folder,
    HOST: "127.0.0.1",
    PORT: String(port),
    TZ: "UTC",
  };
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(server, "exit");
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  const deadline = performance.now() + timeoutMilliseconds;
  while (!(await isReady(url))) {
    if (server.exitCode === null && performance.now() < deadline) await pause(200);
    else {
      await stop();
      throw new Refusal("The demo did not start.");
    }
  }
  return { url, stop };
}

/** @param {string} url */
const isReady = (url) =>
  fetch(`${url}/api/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
