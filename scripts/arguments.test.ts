import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it.each([
  ["seed-scale", "--peeple", "3"],
  ["fuzz", "--inputz", "2"],
  ["backup", "--fil", "a"],
])("%s answers %s with its usage", (script, ...args) => {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr.split("\n")[0]).toMatch(/^npm run /);
  expect(stderr).not.toContain("    at ");
});
