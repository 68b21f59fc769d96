import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from "@playwright/test";
import { browserArguments, ensureBrowser } from "../../scripts/lib/browser.mjs";

/** A page in a new browser context, without anything cached. */
export type Visit = {
  url: string;
  /** The token of a session of the application. */
  session?: string;
};

export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments });

declare global {
  var untilTicked: (rowId: string) => Promise<number>;
}

const tickProbe = fileURLToPath(new URL("./tick-probe.js", import.meta.url));
const viewport = { width: 1280, height: 800 };
const slowdown = 4;

async function contextFor(browser: Browser, { url, session }: Visit): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport });
  // Of an address with a path, the cookie would be sent to that path alone, and calls would be signed out.
  const { origin } = new URL(url);
  if (session)
    await context.addCookies([{ name: "backcast.session", value: session, url: origin }]);
  return context;
}

/** The compressed bytes of script that were sent until the page was idle. */
export async function scriptBytes(browser: Browser, visit: Visit): Promise<number> {
  const context = await contextFor(browser, visit);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const scripts = new Set<string>();
    let bytes = 0;
    session.on("Network.responseReceived", ({ requestId, type }) => {
      if (type === "Script") scripts.add(requestId);
    });
    session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await mustBeThere(page, visit.url);
    await page.waitForLoadState("networkidle");
    return bytes;
  } finally {
    await context.close();
  }
}

/** Milliseconds to the largest contentful paint, with the processor slowed to a quarter. */
export async function largestPaint(browser: Browser, visit: Visit): Promise<number> {
  const context = await contextFor(browser, visit);
  try {
    const page = await slowPage(context);
    await mustBeThere(page, visit.url);
    await page.waitForLoadState("networkidle");
    return await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            done(list.getEntries().at(-1)?.startTime ?? Number.NaN);
          }).observe({ type: "largest-contentful-paint", buffered: true });
        }),
    );
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds from a click on a step's box to the frame that shows the step as done, with the processor slowed to a
 * quarter. There is one number for each click, on steps that are far apart.
 */
export async function ticks(browser: Browser, visit: Visit, times: number): Promise<number[]> {
  const context = await contextFor(browser, visit);
  try {
    await context.addInitScript({ path: tickProbe });
    const page = await slowPage(context);
    await mustBeThere(page, visit.url);
    await page.waitForLoadState("networkidle");
    const measured: number[] = [];
    for (let tick = 0; tick < times; tick++) {
      const box = page.locator("input.tick:not(:checked):not(:disabled)").nth(tick * 7);
      // Scrolls to the box and checks that nothing covers it before the time is taken.
      await box.click({ trial: true });
      const row = await box.evaluate(
        (element) => element.closest<HTMLElement>("[data-row]")?.dataset.row ?? "",
      );
      const painted = page.evaluate((id) => globalThis.untilTicked(id), row);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await clickMiddle(page, box);
      measured.push(await withinLimit(painted));
      await page.waitForLoadState("networkidle");
      // By then the row has moved to those that are done, so that the next one stands still.
      await page.waitForTimeout(1_000);
    }
    return measured;
  } finally {
    await context.close();
  }
}

const tickLimitMilliseconds = 10_000;

/** A click that misses its box would be waited for forever. */
const withinLimit = (painted: Promise<number>): Promise<number> =>
  Promise.race([
    painted,
    pause(tickLimitMilliseconds, null, { ref: false }).then(() => {
      throw new Error("A click on a step's box did not change it.");
    }),
  ]);

/**
 * The press and the release of the mouse have a pause between them, like those of a finger, and the click happens at
 * the release. The mouse is used directly, because a locator's click would look up the element under the pointer within
 * the measured time.
 */
async function clickMiddle(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error("What is to be clicked is not on the screen.");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 60 });
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return page;
}

async function mustBeThere(page: Page, url: string): Promise<void> {
  const response = await page.goto(url);
  if (response?.status() !== 200 || new URL(page.url()).pathname !== new URL(url).pathname)
    throw new Error(`${url} answered ${response?.status()} at ${page.url()}`);
}
