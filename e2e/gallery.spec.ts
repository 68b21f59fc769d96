import type { Locator, Page } from "@playwright/test";
import { violations } from "./fixtures/axe";
import {
  type ModeName,
  modeNames,
  openers,
  overlayOf,
  sections,
  showSection,
} from "./fixtures/gallery";
import { comparePicture } from "./fixtures/pictures";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const desktop = { width: 1060, height: 800 };
/** Half the size of the screen, so that the stored files stay small. */
const deviceScaleFactor = 0.5;

test.describe.configure({ mode: "parallel" });

/**
 * Looked up again where something is found, because a slow browser may not have drawn every colour yet. Forced colours
 * are the person's own, and a mirrored page has the same content, so that neither is checked.
 */
async function expectAccessible(page: Page, mode: ModeName, message: string) {
  if (mode === "forced" || mode === "rtl") return;
  await expect.poll(() => violations(page, mode), { message: `${mode}, ${message}` }).toEqual([]);
}

for (const section of sections)
  test(`${section}: is accessible, and looks as in its pictures`, async ({ visitor }, testInfo) => {
    const page = await visitor(testServers().demo.url, { viewport: desktop, deviceScaleFactor });
    for (const mode of modeNames) {
      await showSection(page, section, mode);
      await expectAccessible(page, mode, "closed");
      await comparePicture(page.locator("main").first(), `${section}-${mode}`, testInfo);
      for (const [number, opener] of await openers(page)) {
        // A list closes when the page scrolls, and a click at the edge of the screen would make it scroll.
        await opener.evaluate((element) => element.scrollIntoView({ block: "center" }));
        await opener.click();
        await expect(overlayOf(page)).toBeVisible();
        await expectAccessible(page, mode, `opened ${number}`);
        await comparePicture(overlayOf(page), `${section}-open-${number}-${mode}`, testInfo);
        await page.keyboard.press("Escape");
        // A message at the bottom of the screen is not closed by a key.
        await showSection(page, section, mode);
      }
    }
  });

for (const section of sections)
  test(`${section}: does not overflow, and shows the focus`, async ({ visitor }) => {
    const page = await visitor(testServers().demo.url, { viewport: desktop });
    for (const mode of ["rtl", "light"] as const)
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await showSection(page, section, mode);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
            message: `${mode}, ${width} wide`,
          })
          .toBeLessThanOrEqual(width);
        expect(await spilling(page), `${mode}, ${width} wide`).toEqual([]);
      }
    expect(await unseenStops(page)).toEqual([]);
  });

/** Buttons, and links like them, whose text is wider than they are. */
const spilling = (page: Page): Promise<string[]> =>
  page
    .locator("main :is(a, button).inline-flex")
    .evaluateAll((all) =>
      all
        .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth + 1)
        .map((one) => one.outerHTML.slice(0, 160)),
    );

/** The stops of the Tab key where nothing near them changes when they get the focus. */
async function unseenStops(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  await page.evaluate(() => {
    // Those that are drawn as if they had the focus.
    for (const element of document.querySelectorAll(".is-focused")) {
      for (const one of [element, element.closest("label")])
        one?.removeAttribute("data-focus-visible");
      element.classList.remove("is-focused");
    }
  });
  const main = page.locator("main").first();
  const stops = await main.locator(":is(a, button, input, textarea, select, [tabindex])").count();
  await main.locator("h2").first().click();
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if (!(await focused.count())) {
      expect(stop, "stops of the Tab key").toBeGreaterThan(0);
      return unseen;
    }
    const before = await pictureNear(page, focused);
    const name = await focused.evaluate((element) => {
      const name = element.outerHTML.slice(0, 120);
      (element as HTMLElement).blur();
      return name;
    });
    const after = await pictureNear(page, page.locator("main").first(), before.clip);
    if (before.picture.equals(after.picture)) unseen.push(name);
  }
  return unseen;
}

type Box = { x: number; y: number; width: number; height: number };

async function pictureNear(page: Page, element: Locator, known?: Box) {
  const box = known ?? (await element.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
  const viewport = page.viewportSize() ?? desktop;
  const x = Math.max(0, Math.min(box.x - 30, viewport.width - 20));
  const y = Math.max(0, Math.min(box.y - 8, viewport.height - 20));
  const width = Math.min(box.width + 60, viewport.width - x);
  const height = Math.min(box.height + 16, viewport.height - y);
  const clip = known ?? { x, y, width, height };
  return { clip, picture: await page.screenshot({ clip, animations: "disabled" }) };
}

test("the contents link to every section, and keep the colours and direction", async ({
  visitor,
}) => {
  const page = await visitor(testServers().demo.url, { viewport: desktop });
  await page.goto("/dev/gallery?theme=dark&dir=rtl");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(page, "dark", "contents");
  const linked = await page
    .getByRole("navigation", { name: "Sections" })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)));
  expect(linked.map(({ pathname }) => pathname.split("/").at(-1)).sort()).toEqual(sections);
  await page.getByRole("main").getByRole("link", { name: "ui/button" }).click();
  await expect(page.getByRole("heading", { name: "ui/button", exact: true })).toBeInViewport();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("touch selects text in a read-only plan, and drags rows in one's own", async ({ visitor }) => {
  const options = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  const page = await visitor(testServers().demo.url, options);
  await showSection(page, "climb", "light");
  const row = (isReadOnly: boolean) =>
    page.locator(`[aria-readonly=${isReadOnly}] [data-row]`).first();
  await expect(row(true)).toHaveCSS("user-select", "auto");
  await expect(row(false)).toHaveCSS("user-select", "none");
});

test("the gallery exists only in the demo", async ({ visitor, watch }) => {
  watch.allow(/status of 404/);
  const { company, demo } = testServers();
  const page = await visitor(company.url);
  for (const path of ["/dev/gallery", "/dev/gallery/buttons"]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  }
  expect((await page.request.get(`${demo.url}/dev/gallery/nothing`)).status()).toBe(404);
});
