import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { endLeftovers, endProcesses, killProcessesOn } from "./postgres-leftovers.mjs";

const directory = await mkdtemp(join(tmpdir(), "backcast-leftovers-"));
const data = join(directory, "data");
const program = join(directory, "postgres");
await symlink(process.execPath, program);
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** A process that the system calls postgres, which works in the data folder and ignores requests to end. */
async function startDeaf() {
  await mkdir(data, { recursive: true });
  const deaf = `process.on("SIGINT", () => console.log("asked")); setInterval(() => {}, 1000); console.log("up");`;
  const child = spawn(program, ["-e", deaf, data], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout, "data");
  await writeFile(join(data, "postmaster.pid"), `${child.pid}\n${data}\n`);
  return child;
}

// Only /proc tells to which folder a process belongs.
const onLinux = it.runIf(process.platform === "linux");

onLinux("asks a server to shut down, and kills one that does not", async () => {
  const child = await startDeaf();
  const interrupted = once(child.stdout as NonNullable<ChildProcess["stdout"]>, "data");
  const gone = once(child, "exit");
  await endLeftovers(data, { milliseconds: 300 });
  expect(String((await interrupted)[0])).toBe("asked\n");
  expect(await gone).toEqual([null, "SIGKILL"]);
});

onLinux("kills what a server has left behind", async () => {
  const child = await startDeaf();
  const gone = once(child, "exit");
  await killProcessesOn(data);
  expect(await gone).toEqual([null, "SIGKILL"]);
});

it("reports in one line a process that cannot be ended, and its folder", async () => {
  const ended: number[] = [];
  const how = { milliseconds: 50, end: (pid: number) => ended.push(pid) };
  await expect(endProcesses(() => [7, 8], data, how)).rejects.toThrow(
    `Processes 7, 8 of PostgreSQL cannot be ended and may still write to ${data}`,
  );
  expect(ended.slice(0, 2)).toEqual([7, 8]);
});
