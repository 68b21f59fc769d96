import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeSecret, readSecret } from "./auth-secret.mjs";

const dataDir = await mkdtemp(join(tmpdir(), "backcast-secret-"));
const file = join(dataDir, "auth-secret");
afterAll(() => rm(dataDir, { recursive: true, force: true }));

it("is created once, readable only by its owner", async () => {
  expect(await readSecret(dataDir)).toBeNull();
  const secret = await makeSecret(dataDir);
  expect(await readSecret(dataDir)).toBe(secret);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(["auth-secret"]);
});

it.each(["", "short", "\0".repeat(43)])(
  "is refused where it is damaged, and left: %j",
  async (content) => {
    await writeFile(file, content);
    await expect(readSecret(dataDir)).rejects.toThrow(`${file} is damaged. Nothing was touched`);
    expect(await readFile(file, "utf8")).toBe(content);
  },
);

it("is refused where a folder has its name", async () => {
  await rm(file);
  await mkdir(file);
  const refused = await readSecret(dataDir).catch((error) => error);
  expect(refused.message).toBe(`${file} cannot be used as a file: a folder is in its place.`);
});
