// @ts-check
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { Refusal, run } from "./step.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The arguments for a test browser. Chromium cannot run its sandbox as root. */
export const browserArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/**
 * The browser for tests: Playwright's own, else one on the PATH.
 *
 * @returns {string | undefined} an absolute path
 */
export function findBrowser() {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds a browser or installs one, by the first method that works. @returns {Promise<string>} its path */
export async function ensureBrowser() {
  const attempts = [
    async () => {},
    () => run("npx", ["playwright", "install", "chromium"], { quiet: true }),
    // The system's packages are often reachable where Playwright's host is not.
    () => (process.getuid?.() === 0 ? run("apt-get", ["update"], { quiet: true }) : undefined),
    () =>
      process.getuid?.() === 0
        ? run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { quiet: true })
        : undefined,
  ];
  for (const attempt of attempts) {
    await attempt();
    const browser = findBrowser();
    if (browser) return browser;
  }
  throw new Refusal(
    "There is no Chromium, and none could be installed: run `npx playwright install chromium`, or put `chromium` on the PATH.",
  );
}
