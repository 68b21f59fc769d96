import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

/** The scripts as a clean clone has them, without packages, and an npm that only prints its arguments. */
const clone = mkdtempSync(join(tmpdir(), "backcast-clone-"));
for (const folder of ["scripts", "src/server/infra", "prisma/engine"])
  cpSync(folder, join(clone, folder), { recursive: true });
for (const file of ["package.json", "package-lock.json"])
  symlinkSync(join(process.cwd(), file), join(clone, file));
const npm = join(clone, "npm");
writeFileSync(npm, "#!/bin/sh\necho asked for npm $1 >&2\nexit 1\n", { mode: 0o755 });
afterAll(() => rmSync(clone, { recursive: true, force: true }));

it.each(Object.entries(scripts))("npm run %s installs the packages first", (_, script) => {
  const [, file = "", ...args] = script.split(" ");
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    cwd: clone,
    env: { NODE_ENV: "production", PATH: `${clone}:${process.env.PATH}` },
    encoding: "utf8",
    timeout: 25_000,
    killSignal: "SIGKILL",
  });
  const output = stdout + stderr;
  expect(output).toContain("asked for npm ci");
  expect(output).not.toContain("ERR_MODULE_NOT_FOUND");
  expect(status).toBe(1);
});
