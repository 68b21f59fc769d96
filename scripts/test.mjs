// @ts-check
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ensurePackages } from "./lib/packages.mjs";
import { run, secondsSince } from "./lib/step.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

const reports = join(".test", "reports");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

/** Logs of a machine: Biome would colour each letter on its own. */
const plain = !process.stdout.isTTY;

/** @param {string} name */
const bin = (name) => join("node_modules", ".bin", name);

/** @type {[name: string, work: () => Promise<number | void>][]} */
const phases = [
  ["packages", ensurePackages],
  ["database client", async () => (await import("./lib/build.mjs")).ensureClient()],
  [
    "browser",
    async () => {
      const { ensureBrowser } = await import("./lib/browser.mjs");
      console.log(await ensureBrowser());
    },
  ],
  ["lint and format", () => run(bin("biome"), ["ci", ...(plain ? ["--colors=off"] : [])])],
  ["types", types],
  ["arrows", arrows],
  ["unit and integration tests", vitest],
  ["production build", async () => (await import("./lib/build.mjs")).ensureBuild()],
  ["tests in the browser", playwright],
];

process.exitCode = await runPhases();

async function runPhases() {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const begun = performance.now();
  let exit = 0;
  for (const [name, work] of phases) {
    exit = await runPhase(name, work);
    if (exit !== 0) break;
  }
  console.log(`\n${exit === 0 ? "All phases passed" : "Stopped"} after ${secondsSince(begun)}`);
  const { passed, failed } = await count();
  // A red phase that counts nothing itself (types, say) still never reads as a green run.
  console.log(`${passed} passed, ${exit !== 0 && failed === 0 ? 1 : failed} failed`);
  return exit;
}

/** @param {string} name @param {() => Promise<number | void>} work @returns {Promise<number>} */
async function runPhase(name, work) {
  const begun = performance.now();
  console.log(`\n── ${name}`);
  const code = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  console.log(`── ${name}: ${code ? "RED" : "ok"}, ${secondsSince(begun)}`);
  return code ?? 0;
}

/** Next writes the types of the routes that exist. */
async function types() {
  const generated = existsSync(join("src", "app")) ? await run(bin("next"), ["typegen"]) : 0;
  return generated || run(bin("tsc"), ["--noEmit"]);
}

/** Who may import whom. */
async function arrows() {
  const rooms = ["src", "scripts", "prisma", "messages", "e2e", "bench"];
  const configs = ["next.config.mjs", "vitest.config.ts", "playwright.config.ts"];
  return run(bin("depcruise"), [
    "--config",
    ".dependency-cruiser.mjs",
    ...[...rooms, ...configs].filter((path) => existsSync(path)),
  ]);
}

async function vitest() {
  const report = `--outputFile.json=${vitestReport}`;
  return run(bin("vitest"), ["run", "--reporter=default", "--reporter=json", report]);
}

async function playwright() {
  if (!existsSync("playwright.config.ts")) {
    console.log("There are none yet: no playwright.config.ts.");
    return 0;
  }
  return run(bin("playwright"), ["test", "--reporter=list,json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  });
}

async function count() {
  const unit = await readReport(vitestReport);
  const browser = (await readReport(playwrightReport)).stats ?? {};
  return {
    passed: (unit.numPassedTests ?? 0) + (browser.expected ?? 0) + (browser.flaky ?? 0),
    failed: (unit.numFailedTests ?? 0) + (browser.unexpected ?? 0),
  };
}

/** @param {string} file @returns {Promise<Record<string, any>>} */
async function readReport(file) {
  return JSON.parse(await readFile(file, "utf8").catch(() => "{}"));
}
