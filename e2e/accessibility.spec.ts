import type { Page } from "@playwright/test";
import { violations } from "./fixtures/axe";
import { screens } from "./fixtures/screens";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

/** After two frames, everything that changed is drawn. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

for (const { name, as, path, heading, status, open } of screens)
  test(`${name} is accessible`, async ({ signedIn, visitor, watch }) => {
    if (status) watch.allow(new RegExp(`status of ${status}`));
    const options = { viewport: desktop, reducedMotion: "reduce" as const };
    const page = as ? await signedIn(as, options) : await visitor(testServers().demo.url, options);
    await page.goto(path);
    await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
    await open?.(page);
    for (const viewport of [desktop, phone]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await painted(page);
        // Looked up a second time where something is found, because a slow browser may not have drawn every colour yet.
        await expect
          .poll(() => violations(page, colorScheme), {
            message: `${colorScheme}, ${viewport.width} wide`,
          })
          .toEqual([]);
      }
    }
    await expect(page.locator("main")).toHaveCount(1);
    // Nothing is wider than the narrow screen.
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
  });
