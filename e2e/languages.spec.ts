import type { Page } from "@playwright/test";
import { desktop, inspected } from "./fixtures/inspections";
import { ownDemo } from "./fixtures/own-demo";
import { saying } from "./fixtures/pseudo-language";
import { screensIn } from "./fixtures/screens";
import { expect, test } from "./fixtures/test";

test.describe.configure({ mode: "parallel" });

const demo = ownDemo();

for (const locale of ["en-XA", "ar-XB"] as const)
  test(`every screen is translated, fits and follows its direction in ${locale}`, async ({
    signedIn,
    visitor,
    watch,
  }) => {
    watch.allow(/status of 404/);
    const options = { locale, viewport: desktop, reducedMotion: "reduce" as const };
    const pages = new Map<string | undefined, Page>();
    const pageOf = async (name: string | undefined) => {
      const page =
        pages.get(name) ??
        (await (name ? signedIn(name, options, demo().url) : visitor(demo().url, options)));
      pages.set(name, page);
      return page;
    };
    const found: string[] = [];
    for (const { name, as, path, heading, open } of screensIn(saying(locale)))
      await test.step(name, async () => {
        const page = await pageOf(as);
        await page.setViewportSize(desktop);
        await page.goto(path);
        await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
        await open?.(page);
        found.push(...(await inspected(page, name, locale)));
      });
    expect(found).toEqual([]);
  });

test("the arrow keys of the climb follow the writing direction", async ({ signedIn }) => {
  const page = await signedIn("maya", { locale: "ar-XB" }, demo().url);
  await page.goto("/harbor/goals");
  await page.getByRole("link", { name: "Advance from Team Lead to Director" }).first().click();
  const row = page.getByRole("row", { expanded: true }).filter({ hasText: "Senior Manager" });
  const folded = page.getByRole("row", { expanded: false }).filter({ hasText: "Senior Manager" });
  await row.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(row).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(folded).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(row).toBeFocused();
});
