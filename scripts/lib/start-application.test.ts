import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { startApplication } from "./start-application.mjs";

const folder = mkdtempSync(join(tmpdir(), "backcast-start-"));
afterAll(() => rmSync(folder, { recursive: true }));

function scriptOf(source: string): string {
  const script = join(folder, "script.mjs");
  writeFileSync(script, source);
  return script;
}

it("ignores a developer's own settings", async () => {
  vi.stubEnv("OIDC_ISSUER", "https://id.example.com");
  vi.stubEnv("MAIL_FROM", "plans@example.com");
  vi.stubEnv("BACKCAST_UNRELATED", "stays");
  const script = scriptOf(`
    console.log(JSON.stringify(process.env));
    console.log("Backcast runs at http://localhost:1");
    setInterval(() => {}, 1000);
  `);
  const { url, output, stop } = await startApplication({ DATA_DIR: "elsewhere" }, script);
  await stop();
  expect(url).toBe("http://localhost:1");
  const given = JSON.parse(output().split("\n")[0] ?? "");
  expect(given).toMatchObject({ DATA_DIR: "elsewhere", BACKCAST_UNRELATED: "stays" });
  expect(given).not.toHaveProperty("OIDC_ISSUER");
  expect(given).not.toHaveProperty("MAIL_FROM");
});

it.each([
  ["by itself", "process.exit(3)", "It ended with 3."],
  ["by a signal", 'process.kill(process.pid, "SIGKILL")', "It ended with SIGKILL."],
])("fails at once where it ends %s before it responds", async (_, source, message) => {
  const script = scriptOf(`console.log("Starting …"); ${source};`);
  await expect(startApplication({}, script)).rejects.toMatchObject({
    message: expect.stringContaining("Starting …"),
    cause: new Error(message),
  });
});
