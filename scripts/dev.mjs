// @ts-check
import { spawn } from "node:child_process";
import { ensurePackages } from "./lib/packages.mjs";
import { fail, untilStopped } from "./lib/until-stopped.mjs";

try {
  await ensurePackages();
  const { prepare } = await import("./lib/prepare.mjs");
  const { bin } = await import("./lib/build.mjs");
  const stopped = untilStopped();
  const { settings, stopDatabase } = await prepare({ dev: true });
  const { port, host } = settings;
  const next = spawn(bin("next"), ["dev", "--port", String(port), "--hostname", host], {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  /** @type {Promise<number>} */
  const ended = new Promise((done) => {
    next.once("close", (code) => done(code ?? 0));
  });
  await Promise.race([stopped, ended]);
  next.kill("SIGTERM");
  const code = await ended;
  await stopDatabase();
  process.exit(code);
} catch (error) {
  fail(error);
}
