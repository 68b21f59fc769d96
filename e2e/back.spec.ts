import { buildCompany } from "./fixtures/company";
import { openPalette } from "./fixtures/dialogs-by-key";
import { hold } from "./fixtures/hold";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { PeoplePage } from "./pages/people";

const course = "Complete a project-management course";

test("Back closes a dialog, the palette and the keys, and leaves nothing in the history", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(`/${company.slug}/goals`);
  await page.goto(company.goalPath);
  const dialogs = page.getByRole("dialog");
  const open = {
    share: () => page.getByRole("button", { name: "Share" }).click(),
    palette: () => openPalette(page),
    keys: () => page.keyboard.press("?"),
  };
  /** Which of what is open the history's entry stands for: it comes and goes a moment after what is seen. */
  const entry = () => page.evaluate(() => history.state?.overlay);
  for (const [name, show] of Object.entries(open)) {
    await expect.poll(entry).toBeUndefined();
    await show();
    await expect(dialogs, name).toHaveCount(1);
    await expect.poll(entry).toBeDefined();
    await page.goBack();
    await expect(dialogs, name).toHaveCount(0);
    await expect(page, name).toHaveURL(new RegExp(`${company.goalPath}$`));
    await show();
    await expect(dialogs, name).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(dialogs, name).toHaveCount(0);
  }
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/${company.slug}/goals$`));
});

test("what the palette leads to is one step away from where it was opened", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  await openPalette(page);
  await page.keyboard.type("Mentoring");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/${company.slug}/mentoring$`));
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${company.goalPath}$`));
});

test("Back closes an open list before the dialog that it stands in", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.olivia.email);
  await page.goto(`/${company.slug}/admin/people`);
  const dialog = await new PeoplePage(page).change("Maya Okafor");
  const entry = () => page.evaluate(() => history.state?.overlay);
  await expect.poll(entry).toBeDefined();
  const ofDialog = await entry();
  await dialog.getByRole("button", { name: "Role" }).click();
  await expect(page.getByRole("option", { name: "Admin" })).toBeVisible();
  await expect.poll(entry).not.toBe(ofDialog);
  await page.goBack();
  await expect(page.getByRole("option", { name: "Admin" })).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/people$/);
});

test("what a link in a dialog leads to is one step away from where it was opened", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.olivia.email);
  await page.goto(`/${company.slug}`);
  await page.goto(`/${company.slug}/admin/people`);
  const dialog = await new PeoplePage(page).change("Maya Okafor");
  await dialog.getByRole("link", { name: "Record a position" }).click();
  await expect(page.getByRole("heading", { name: "Maya Okafor", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/people$/);
  await expect(dialog).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/${company.slug}$`));
});

test("the menu of a phone is closed by Back and Escape, and leads elsewhere in one step", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, {
    viewport: { width: 390, height: 844 },
  });
  await page.goto(`/${company.slug}`);
  await page.goto(`/${company.slug}/goals`);
  const menu = page.locator("summary");
  const link = page.locator("details").getByRole("link", { name: "Mentoring" });
  await menu.click();
  await expect(link).toBeVisible();
  // What listens for Back is loaded with the first press on a page.
  await expect.poll(() => page.evaluate(() => typeof history.state?.overlay)).toBe("string");
  await page.goBack();
  await expect(link).toBeHidden();
  await expect(page).toHaveURL(/\/goals$/);
  await menu.click();
  await expect(link).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await link.click();
  await expect(page).toHaveURL(/\/mentoring$/);
  await expect(link).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/goals$/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/${company.slug}$`));
});

for (const { on, viewport } of [
  { on: "a desktop", viewport: { width: 1440, height: 900 } },
  { on: "a phone", viewport: { width: 390, height: 844 } },
])
  test(`Back closes what is open on a plan, one after another, on ${on}`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email, { viewport });
    const climb = new ClimbPage(page);
    await page.goto(`/${company.slug}/goals`);
    await page.goto(company.goalPath);
    const ofGoal = new RegExp(`${company.goalPath}(\\?.*)?$`);
    const row = climb.row(course);
    const due = page.getByRole("textbox", { name: "Due" });

    await test.step("the menu of a row", async () => {
      await row.focus();
      await page.keyboard.press("Shift+F10");
      await expect(page.getByRole("menu")).toBeVisible();
      await page.goBack();
      await expect(page.getByRole("menu")).toHaveCount(0);
      await expect(page).toHaveURL(ofGoal);
      // What is chosen in it opens, and is one entry of the history.
      await row.focus();
      await page.keyboard.press("Shift+F10");
      await page.getByRole("menuitem", { name: "Change the date" }).click();
      await expect(due).toBeFocused();
    });

    await test.step("the calendar, and then the panel", async () => {
      await page.getByRole("button", { name: "Choose from a calendar" }).click();
      await expect(page.getByRole("grid")).toBeVisible();
      await page.goBack();
      await expect(page.getByRole("grid")).toHaveCount(0);
      await expect(due).toBeVisible();
      await page.goBack();
      await expect(due).toHaveCount(0);
      await expect(page).toHaveURL(ofGoal);
    });

    await test.step("nothing is left of it in the history", async () => {
      await untilSaved(page);
      await page.goBack();
      await expect(page).toHaveURL(/\/goals$/);
    });
  });

test("a list is true after Back, also where the change arrives late", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(`/${company.slug}/goals`);
  await expect(page.getByText("0 of 3 steps done")).toBeVisible();
  await page.getByRole("link", { name: /Advance from Team Lead/ }).click();
  await climb.tick(course).click();
  await untilSaved(page);
  await page.goBack();
  await expect(page.getByText("1 of 3 steps done")).toBeVisible();

  await page.getByRole("link", { name: /Advance from Team Lead/ }).click();
  const release = await hold(page, /node\.change/);
  await climb.untick(course).click();
  await page.goBack();
  await expect(page).toHaveURL(/\/goals$/);
  await expect(page.getByText("1 of 3 steps done")).toBeVisible();
  release();
  await expect(page.getByText("0 of 3 steps done")).toBeVisible();
});

for (const [name, isUsed] of [
  ["that stays open", true],
  ["that nobody has touched", false],
] as const)
  test(`a page ${name} is read anew when a day may have turned`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email);
    await page.clock.install();
    await page.goto(`/${company.slug}`);
    await page.clock.resume();
    if (isUsed) {
      await page.mouse.move(200, 200);
      await page.mouse.move(220, 220);
    }
    await page.waitForLoadState("networkidle");
    let isRead = 0;
    page.on("request", (request) => {
      if (request.headers().rsc) isRead += 1;
    });
    await expect(async () => {
      await page.clock.fastForward("00:20:00");
      await expect.poll(() => isRead, { timeout: 2000 }).toBeGreaterThan(0);
    }).toPass();
  });
