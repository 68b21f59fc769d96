// @ts-check
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ensurePackages } from "./lib/packages.mjs";
import { Refusal, run, secondsSince } from "./lib/step.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

const reports = join(".test", "reports");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

/** For machine-readable logs, because Biome would colour each letter. */
const plain = !process.stdout.isTTY;

/** @param {string} name */
const bin = (name) => join("node_modules", ".bin", name);

/** @typedef {[name: string, work: () => Promise<number | void>]} Phase */

/** @type {Phase[]} */
const setUp = [
  ["packages", ensurePackages],
  ["database client", async () => (await import("./lib/build.mjs")).ensureClient()],
];

/** @type {Phase} */
const browser = [
  "browser",
  async () => {
    const { ensureBrowser } = await import("./lib/browser.mjs");
    console.log(await ensureBrowser());
  },
];

/** @type {Phase[]} */
const check = [
  ["lint and format", () => run(bin("biome"), ["ci", ...(plain ? ["--colors=off"] : [])])],
  ["types", types],
  ["arrows", arrows],
  ["dead code", () => run(bin("knip"), ["--no-progress", "--treat-config-hints-as-errors"])],
  ["texts", () => run(process.execPath, ["scripts/texts.mjs"])],
  ["styles", () => run(process.execPath, ["scripts/styles.mjs"])],
];

/** @type {Phase[]} */
const e2e = [
  ["production build", async () => (await import("./lib/build.mjs")).ensureBuild()],
  ["tests in the browser", playwright],
];

/** @type {Phase} */
const unitAndIntegration = ["unit and integration tests", () => vitest()];

/** The phases of `npm run check` and its siblings. @type {Record<string, Phase[]>} */
const suites = {
  check,
  unit: [["unit tests", () => vitest("--project=pure", "--project=unit")]],
  data: [["integration tests", () => vitest("--project=data")]],
  e2e: [browser, ...e2e],
};

const [wanted = "", ...args] = process.argv.slice(2);
const suite = suites[wanted];
const paths = (suite || !wanted ? args : [wanted, ...args]).map((path) =>
  path.replace(/^[.][/]/, ""),
);
const inBrowser = paths.filter((path) => path.startsWith("e2e"));
const inProcess = paths.filter((path) => !path.startsWith("e2e"));

process.exitCode = await runPhases([...setUp, ...(suite ?? phasesFor(paths))]);

/** Runs the named tests, or all of them where none is named. @param {string[]} named @returns {Phase[]} */
function phasesFor(named) {
  // A missing browser is installed first, because it is needed only after the slow parts.
  if (named.length === 0) return [browser, ...check, unitAndIntegration, ...e2e];
  return [
    ...(inProcess.length > 0 ? [unitAndIntegration] : []),
    ...(inBrowser.length > 0 ? [browser, ...e2e] : []),
  ];
}

/** @param {Phase[]} phases @returns {Promise<number>} the exit code */
async function runPhases(phases) {
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
  // A failed phase without a count of its own, such as the types, must still not read as a passed run.
  console.log(`${passed} passed, ${exit !== 0 && failed === 0 ? 1 : failed} failed`);
  return exit;
}

/** @param {string} name @param {() => Promise<number | void>} work @returns {Promise<number>} */
async function runPhase(name, work) {
  const begun = performance.now();
  console.log(`\n── ${name}`);
  const code = await work().catch((error) => {
    console.error(error instanceof Refusal ? error.message : error);
    return 1;
  });
  console.log(`── ${name}: ${code ? "RED" : "ok"}, ${secondsSince(begun)}`);
  return code ?? 0;
}

/** Next writes the types of the routes that exist. */
async function types() {
  return (
    (await run(bin("next"), ["typegen"])) || run(bin("tsc"), ["--noEmit", "--incremental", "false"])
  );
}

/** Checks who may import whom. */
async function arrows() {
  const folders = ["src", "scripts", "prisma", "messages", "e2e", "bench"];
  const configs = ["next.config.mjs", "vitest.config.ts", "playwright.config.ts"];
  return run(bin("depcruise"), ["--config", ".dependency-cruiser.mjs", ...folders, ...configs]);
}

/** @param {string[]} options */
async function vitest(...options) {
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
  return run(bin("vitest"), ["run", ...report, ...options, ...inProcess]);
}

async function playwright() {
  return run(bin("playwright"), ["test", "--reporter=list,json", ...inBrowser], {
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
