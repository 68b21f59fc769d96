import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { connectTo } from "./backup/refusals.mjs";
import { makeDatabaseReady } from "./database-ready.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { freePort } from "./free-port.mjs";
import { prepare } from "./prepare.mjs";
import { Refusal } from "./step.mjs";

vi.mock("./embedded-postgres.mjs");
vi.mock("./build.mjs", () => ({ ensureClient: async () => {} }));

const folder = await mkdtemp(join(tmpdir(), "backcast-bugs-"));
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const url = "postgresql://backcast:secret@127.0.0.1:1/backcast";

/** For each of these failures, whose cause is outside of this program, operators get one line and no trace. */
const parts: Record<string, (error: Error) => Promise<unknown>> = {
  async "the start of the embedded database"(error) {
    vi.mocked(startEmbeddedPostgres).mockRejectedValue(error);
    vi.stubEnv("PORT", String(await freePort()));
    vi.stubEnv("DATA_DIR", folder);
    return prepare({ dev: false });
  },
  "the database of an operator"(error) {
    vi.spyOn(pg.Client.prototype, "connect").mockImplementation(() => Promise.reject(error));
    return makeDatabaseReady(url);
  },
  "a backup"(error) {
    vi.spyOn(pg.Client.prototype, "connect").mockImplementation(() => Promise.reject(error));
    return connectTo(url, "BACKUP_DATABASE_URL");
  },
};

describe.each(Object.entries(parts))("%s", (_, fail) => {
  it("rethrows a bug with its stack trace", async () => {
    const bug = new TypeError("undefined is not a function");
    const wrongCall = Object.assign(new TypeError("a number"), { code: "ERR_INVALID_ARG_TYPE" });
    for (const error of [bug, wrongCall]) await expect(fail(error)).rejects.toBe(error);
  });

  it("reports a system error in one line", async () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const attempt = fail(refused);
    await expect(attempt).rejects.toBeInstanceOf(Refusal);
    await expect(attempt).rejects.toThrow("connect ECONNREFUSED");
  });
});
