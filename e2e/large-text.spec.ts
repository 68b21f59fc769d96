import type { Page } from "@playwright/test";
import { clipped, overlapping } from "./fixtures/layout-findings";
import { saying } from "./fixtures/pseudo-language";
import { toGoal } from "./fixtures/screens";
import { expect, test } from "./fixtures/test";

/** Like a style sheet of the reader's own. Media queries do not know of it. */
async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 200% }");
    document.adoptedStyleSheets.push(sheet);
  });
}

const screens = [
  { as: "maya", path: "/harbor/goals", heading: "Goals" },
  { as: "maya", path: "/harbor/ladder", heading: "You stand on Team Lead" },
  { as: "daniel", path: "/harbor/team", heading: "Your reports" },
  { as: "priya", path: "/harbor/mentoring", heading: "Mentoring" },
  { as: "olivia", path: "/harbor/admin/people", heading: "People" },
] as const;

for (const { as, path, heading } of screens)
  for (const width of [1440, 390])
    test(`${path} holds text of twice the size, ${width} wide`, async ({ demoPerson }) => {
      const page = await demoPerson(as, { viewport: { width, height: 900 } });
      await page.goto(path);
      await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
      await doubleText(page);
      await expect
        .poll(async () => [...(await clipped(page)), ...(await overlapping(page))])
        .toEqual([]);
    });

for (const width of [1440, 390])
  test(`the climb holds text of twice the size, ${width} wide`, async ({ demoPerson }) => {
    const page = await demoPerson("maya", { viewport: { width, height: 900 } });
    await page.goto("/harbor/goals");
    await toGoal(saying("en-GB"))(page);
    await doubleText(page);
    await expect
      .poll(async () => [...(await clipped(page)), ...(await overlapping(page))])
      .toEqual([]);
  });
