import { violations } from "./fixtures/axe";
import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { Touch } from "./fixtures/touch";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";
const mentor = "Find a leadership mentor";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("a row is moved by choosing where, with the keyboard alone", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const dialog = page.getByRole("dialog", { name: `Move “${course}”` });
  await climb.row(course).focus();
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu", { name: `What can be done with ${course}` });
  await expect(menu).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(climb.row(course)).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await menu.getByRole("menuitem", { name: "Move…" }).press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(climb.row(course)).toBeFocused();

  await page.keyboard.press("v");
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const parent = dialog.getByRole("combobox", { name: "Leads to" });
  await parent.focus();
  await page.keyboard.type("Dir");
  await page.keyboard.press("Enter");
  await expect(parent).toHaveValue("Director");
  await dialog.getByRole("button", { name: /In time/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { name: `Before “${mentor}”` }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Move", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await climb.expectTitles("Director", mentor, course, "Senior Manager", hire);
  await climb.expectLevel(course, 2);
  await expect(climb.row(course)).toBeFocused();
  await page.keyboard.press("Control+z");
  await climb.expectTitles("Director", mentor, "Senior Manager", hire, course);
});

test("a row is moved from its sheet on a phone, and by its handle", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, phone);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.row(course).getByRole("button", { name: course, exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: course, exact: true });
  await sheet.getByRole("button", { name: "Move…" }).tap();
  const dialog = page.getByRole("dialog", { name: `Move “${course}”` });
  await expect(dialog).toBeVisible();
  // Back closes what is on top, and then the sheet.
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toHaveCount(0);

  await climb.row(hire).getByRole("button", { name: hire, exact: true }).tap();
  await page.getByRole("dialog", { name: hire }).getByRole("button", { name: "Rename" }).tap();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: `New name for ${hire}` })).toBeFocused();
  await page.keyboard.press("Escape");

  const handle = climb.row(course).locator(".spine");
  const touch = await Touch.on(page);
  await touch.pressAt(handle);
  await touch.moveTo(climb.row("Director"), 0.5);
  await expect(climb.row("Director")).toHaveAttribute("data-drop", "inside");
  await touch.lift();
  await climb.expectTitles("Director", course, mentor, "Senior Manager", hire);
  await test.step("the sheet is closed by its handle, dragged far enough", async () => {
    await climb.row(course).getByRole("button", { name: course, exact: true }).tap();
    await touch.pressAt(sheet.locator("[data-sheet-handle]"));
    await touch.by(60);
    await touch.lift();
    await expect(sheet).toBeInViewport();
    await touch.pressAt(sheet.locator("[data-sheet-handle]"));
    await touch.by(200);
    await touch.lift();
    await expect(sheet).toHaveCount(0);
    await expect(climb.row(course)).toBeFocused();
  });
});

test("what one does stays in sight: under a fold, under the filter, and where nothing is left", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await test.step("a row moved under a folded one unfolds it", async () => {
    await page.getByRole("button", { name: "Fold Director" }).click();
    await climb.row("Senior Manager").focus();
    await page.keyboard.press("Alt+ArrowRight");
    await climb.expectLevel("Senior Manager", 2);
    await expect(climb.row("Senior Manager")).toBeFocused();
    await page.keyboard.press("Control+z");
    await climb.expectLevel("Senior Manager", 1);
  });
  await test.step("a step added under a folded one unfolds it", async () => {
    await page.getByRole("button", { name: "Fold Senior Manager" }).click();
    await climb.row("Senior Manager").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ask for the budget");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(climb.row("Ask for the budget")).toBeFocused();
  });
  await test.step("under the filter, what is added and ticked stays", async () => {
    await page.goto(`${company.goalPath}?filter=urgent`);
    await expect(climb.row(course)).toHaveCount(0);
    await climb.row("Senior Manager").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ask for more");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(climb.row("Ask for more")).toBeFocused();
    await page.keyboard.press("Space");
    await expect(climb.untick("Ask for more")).toBeChecked();
    await page.waitForTimeout(1000);
    await expect(climb.row("Ask for more")).toBeFocused();
    await page.getByRole("button", { name: "Everything" }).click();
  });
  await test.step("the focus is never lost where the last row goes", async () => {
    await climb.row("Director").focus();
    let left = (await climb.titles()).length;
    while (left > 0) {
      const before = left;
      await page.keyboard.press("Delete");
      await expect.poll(async () => (await climb.titles()).length).toBeLessThan(before);
      left = (await climb.titles()).length;
      await expect(climb.tree.locator(":focus")).toHaveCount(1);
    }
    await expect(climb.tree.getByRole("button", { name: /must be true/ })).toBeFocused();
  });
});
