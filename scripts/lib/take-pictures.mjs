// @ts-check
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserArguments } from "./browser.mjs";

/** @import { Browser, Page } from "@playwright/test" */

const folder = join("docs", "images");
const schemes = /** @type {const} */ (["light", "dark"]);

/** @typedef {{ name: string, as: string, path: string, open?: (page: Page) => Promise<void> }} Picture */

/** What the README shows. @type {Picture[]} */
const pictures = [
  {
    name: "climb",
    as: "Maya Okafor",
    path: "/harbor/goals",
    async open(page) {
      const name = "Advance from Team Lead to Director";
      await page.getByRole("link", { name }).first().click();
      await page.getByRole("heading", { name, level: 1 }).waitFor();
    },
  },
  { name: "team", as: "Daniel Reyes", path: "/harbor/team" },
];

/** @param {string} url @param {string} executablePath */
export async function takePictures(url, executablePath) {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    for (const picture of pictures)
      for (const colorScheme of schemes) await take(browser, url, picture, colorScheme);
  } finally {
    await browser.close();
  }
}

/** @param {Browser} browser @param {string} url @param {Picture} picture @param {"light" | "dark"} colorScheme */
async function take(browser, url, { name, as, path, open }, colorScheme) {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: as }).click();
  await page.waitForURL((to) => !to.pathname.startsWith("/sign-in"));
  await page.goto(path);
  await open?.(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: join(folder, `${name}-${colorScheme}.png`),
    animations: "disabled",
  });
  await context.close();
}
