import { defineConfig } from "vitest/config";

// An odd zone (UTC+05:45) in every test, so that a calendar date that passes through a clock shows at once.
process.env.TZ = "Asia/Kathmandu";

// Tests that need no database do not wait for one. Whatever is not named here gets one.
const testsIn = (...folders: string[]) =>
  folders.map((folder) => `src/${folder}/**/*.test.{ts,tsx}`);
const pure = testsIn("domain", "server/policy");
const withoutDatabase = [...testsIn("components"), "scripts/**/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  test: {
    environment: "node",
    // Several suites start servers, and two cores may have other work: a limit is for what hangs.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Vitest leaves one core free for itself unless told otherwise, but hardly needs it while tests run.
    maxWorkers: "100%",
    projects: [
      // Pure functions have no state that one file could leave to the next, so that files share a process.
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "unit", include: withoutDatabase } },
      {
        extends: true,
        test: {
          name: "data",
          include: ["{src,prisma}/**/*.test.{ts,tsx}"],
          exclude: [...pure, ...withoutDatabase],
          globalSetup: "src/server/testing/database-setup.ts",
        },
      },
    ],
  },
});
