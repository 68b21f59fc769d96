import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";

/** Waits to be stopped, behind a shell as npm starts it; the shell is no longer there once it has got a signal. */
const script = `
import { untilStopped } from "./scripts/lib/until-stopped.mjs";
const stopped = untilStopped();
setInterval(() => {}, 1_000);
console.log(process.pid);
await stopped;
console.log("stopped");
process.exit(0);
`;

let pid = 0;
afterEach(() => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended.
  }
});

async function startBehindShell(environment: Record<string, string>) {
  const { npm_lifecycle_event: _event, ...inherited } = process.env;
  const shell: ChildProcess = spawn(
    "sh",
    ["-c", `"${process.execPath}" --input-type=module -e '${script}'; :`],
    { env: { ...inherited, ...environment }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  shell.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  while (!output.includes("\n")) await pause(50);
  pid = Number(output.trim());
  return { shell, output: () => output };
}

it("stops where a signal has reached only the shell that npm started it by", async () => {
  const { shell, output } = await startBehindShell({ npm_lifecycle_event: "dev" });
  shell.kill("SIGTERM");
  await once(shell, "exit");
  await expect.poll(output, { timeout: 5_000 }).toContain("stopped");
});

it("goes on where a person closed the shell that they started it by", async () => {
  const { shell, output } = await startBehindShell({});
  shell.kill("SIGTERM");
  await once(shell, "exit");
  await pause(1_000);
  expect(output()).not.toContain("stopped");
  expect(process.kill(pid, 0)).toBe(true);
});
