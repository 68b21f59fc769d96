import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { holdBuild, refuseWhileServed } from "./served-build.mjs";

const folder = mkdtempSync(join(tmpdir(), "backcast-served-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("refuses to build for as long as somebody serves what is built", async () => {
  await refuseWhileServed(join(folder, "not there yet"));
  const { release } = await holdBuild(folder);
  await expect(refuseWhileServed(folder)).rejects.toThrow(
    `Process ${process.pid} serves Backcast from this folder, and a new build would break it: stop it first.`,
  );
  release();
  await refuseWhileServed(folder);
});

it("builds where who served it has crashed", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(join(folder, String(pid)), JSON.stringify({ pid, started: "1" }));
  await refuseWhileServed(folder);
});

it("holdBuild ignores an unwritable folder", async () => {
  const unwritable = "/proc/self/fdinfo";
  const { release } = await holdBuild(unwritable);
  expect(readdirSync(unwritable)).not.toContain(String(process.pid));
  await refuseWhileServed(unwritable);
  release();
});
