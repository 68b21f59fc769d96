import { buildGoal } from "@/server/testing/builders";
import { buildCompany, statement } from "./fixtures/company";
import { openPalette } from "./fixtures/dialogs-by-key";
import { expect, test } from "./fixtures/test";

test("the arrow keys keep the selected entry and the field of the palette in view", async ({
  demoPerson,
}) => {
  const page = await demoPerson("maya", { viewport: { width: 1280, height: 420 } });
  await openPalette(page);
  const search = page.getByRole("searchbox", { name: "Where to?" });
  await expect(search).toBeFocused();
  await expect(page.getByRole("menuitem", { name: /Daniel Reyes/ })).toBeAttached();
  const count = await page.getByRole("menuitem").count();
  const focused = page.locator("[role=menuitem][data-focused]");
  const expectInSight = async () => {
    await expect(focused).toHaveCount(1);
    // Nothing covers its upper or lower edge.
    await expect
      .poll(() =>
        focused.evaluate((item) => {
          const { left, top, bottom } = item.getBoundingClientRect();
          return [top + 2, bottom - 2].every((y) =>
            item.contains(document.elementFromPoint(left + 12, y)),
          );
        }),
      )
      .toBe(true);
    await expect(search).toBeInViewport({ ratio: 1 });
    // Nothing is visible above the field either.
    const above = await search.evaluate((field) => {
      const edge = field.closest("[role=dialog]")?.parentElement?.getBoundingClientRect();
      return document
        .elementFromPoint((edge?.left ?? 0) + 40, (edge?.top ?? 0) + 4)
        ?.textContent?.trim();
    });
    expect(above).toBe("");
  };
  for (const key of ["ArrowDown", "ArrowUp"])
    for (let step = 0; step < count; step++) {
      await page.keyboard.press(key);
      await expectInSight();
    }
  await expect(search).toBeFocused();
});

test("the palette and the keys open on a narrow screen as well", async ({ demoPerson }) => {
  const page = await demoPerson("maya", { viewport: { width: 390, height: 844 } });
  await openPalette(page);
  await expect(page.getByRole("searchbox", { name: "Where to?" })).toBeFocused();
  await expect(page.getByRole("menuitem", { name: /Daniel Reyes/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("goals with the same statement are distinguished by their dates, and the field has no clear button of the browser", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  await buildGoal(database, company.organizationId, {
    ownerId: company.people.maya.id,
    statement,
    targetDate: "2031-06-30",
  });
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  await openPalette(page);
  const search = page.getByRole("searchbox", { name: "Where to?" });
  await search.fill(statement.slice(0, 20));
  const goals = page.getByRole("menuitem", { name: new RegExp(statement) });
  await expect(goals).toHaveCount(2);
  await expect(goals.filter({ hasText: "30 Jun 2031" })).toHaveCount(1);
  // At the position where the browser's own clear button would be.
  const { width, height } = (await search.boundingBox()) ?? { width: 0, height: 0 };
  await search.click({ position: { x: width - 8, y: height / 2 } });
  await expect(search).toHaveValue(statement.slice(0, 20));
});
