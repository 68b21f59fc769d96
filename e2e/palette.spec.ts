import { expect, test } from "./fixtures/test";

test("whoever walks the palette by the arrows sees where they are, and the field they type in", async ({
  demoPerson,
}) => {
  const page = await demoPerson("maya", { viewport: { width: 1280, height: 420 } });
  await page.keyboard.press("Control+k");
  const search = page.getByRole("searchbox", { name: "Where to?" });
  await expect(search).toBeFocused();
  await expect(page.getByRole("menuitem", { name: /Daniel Reyes/ })).toBeAttached();
  const count = await page.getByRole("menuitem").count();
  const here = page.locator("[role=menuitem][data-focused]");
  const expectInSight = async () => {
    await expect(here).toHaveCount(1);
    // Nothing lies over its upper edge or its lower one.
    await expect
      .poll(() =>
        here.evaluate((item) => {
          const { left, top, bottom } = item.getBoundingClientRect();
          return [top + 2, bottom - 2].every((y) =>
            item.contains(document.elementFromPoint(left + 12, y)),
          );
        }),
      )
      .toBe(true);
    await expect(search).toBeInViewport({ ratio: 1 });
    // Nor does anything show above the field.
    const above = await search.evaluate((field) => {
      const edge = field.closest("dialog")?.getBoundingClientRect();
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
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox", { name: "Where to?" })).toBeFocused();
  await expect(page.getByRole("menuitem", { name: /Daniel Reyes/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});
