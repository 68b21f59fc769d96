import type { Page } from "@playwright/test";
import { buildCompany } from "./fixtures/company";
import { hold } from "./fixtures/hold";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const change = /\/api\/trpc\/.*node\.change/;
const long = "Ask who pays for the evening one, and whether it counts. ".repeat(6).trim();

type Company = Awaited<ReturnType<typeof buildCompany>>;

/** A call that is refused for good, in the form in which tRPC sends it. */
const refused = { error: { message: "", code: -32003, data: { httpStatus: 403 } } };

const notesOf = (page: Page) => page.getByRole("textbox", { name: "Notes" });

/** A second tab of the same person, with the same goal. */
async function secondTab(page: Page, company: Company): Promise<ClimbPage> {
  const tab = await page.context().newPage();
  await tab.goto(company.goalPath);
  return new ClimbPage(tab);
}

async function rename(climb: ClimbPage, from: string, to: string): Promise<void> {
  await climb.row(from).focus();
  await climb.page.keyboard.press("F2");
  await climb.page.getByRole("textbox", { name: `New name for ${from}` }).fill(to);
  await climb.page.keyboard.press("Enter");
  await untilSaved(climb.page);
}

async function openPlan(page: Page, company: Company): Promise<ClimbPage> {
  await page.goto(company.goalPath);
  return new ClimbPage(page);
}

test("notes are saved beside a completion in another tab, and show both texts after a conflict", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  const other = await secondTab(page, company);
  await page.bringToFront();
  await climb.open(course);
  await notesOf(page).fill(long);
  await other.tick(course).click();
  await untilSaved(other.page);
  await notesOf(page).blur();
  await expect(climb.notice).toContainText(`Changed “${course}”`);
  await untilSaved(page);
  await expect(notesOf(page)).toHaveValue(long);

  await notesOf(page).fill(`${long} Mine.`);
  await other.page.reload();
  await other.open(course);
  await expect(notesOf(other.page)).toHaveValue(long);
  await notesOf(other.page).fill("Theirs.");
  await notesOf(other.page).blur();
  await untilSaved(other.page);
  await page.bringToFront();
  await notesOf(page).blur();
  await expect(climb.notice).toContainText("both texts stand in its panel");
  await expect(notesOf(page)).toHaveValue(`${long} Mine.`);
  await expect(climb.panel.getByText("“Theirs.”")).toBeVisible();
  await climb.panel.getByRole("button", { name: "Save what I typed" }).click();
  await untilSaved(page);
  await page.reload();
  await expect(notesOf(page)).toHaveValue(`${long} Mine.`);
});

test("unsaved notes stay in their field, and those of a deleted step are shown above the plan", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of (403|409)/);
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  await climb.open(course);
  await page.route(change, (route) => route.fulfill({ status: 403, json: [refused] }), {
    times: 1,
  });
  await notesOf(page).fill(long);
  await notesOf(page).blur();
  await expect(notesOf(page)).toHaveValue(long);
  await expect(climb.panel.getByText("This was not saved.")).toBeVisible();
  await climb.panel.getByRole("button", { name: "Save what I typed" }).click();
  await expect(climb.notice).toContainText(`Changed “${course}”`);
  await untilSaved(page);

  const other = await secondTab(page, company);
  await page.bringToFront();
  await notesOf(page).fill(`${long} And more.`);
  await other.row(course).focus();
  await other.page.keyboard.press("Delete");
  await untilSaved(other.page);
  await page.bringToFront();
  await notesOf(page).blur();
  await expect(climb.panel.getByRole("alert")).toContainText(
    "typed about it stands above the plan",
  );
  const lost = page.getByRole("alert").filter({ hasText: "something that was deleted meanwhile" });
  await expect(lost).toContainText(`${long} And more.`);
  await lost.getByRole("button", { name: "Discard" }).click();
  await expect(lost).toHaveCount(0);
});

test("a date that lost to another is named, and one of a deleted step stands above the plan", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 409/);
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  const dueOf = (tab: ClimbPage) => tab.panel.getByRole("textbox", { name: "Due" });
  const other = await secondTab(page, company);
  await page.bringToFront();
  await climb.open(course);
  await dueOf(climb).fill("10 Mar 2027");
  await other.open(course);
  await dueOf(other).fill("20 Mar 2027");
  await dueOf(other).press("Enter");
  await untilSaved(other.page);
  await page.bringToFront();
  await dueOf(climb).press("Enter");
  await expect(climb.notice).toContainText(
    `“${course}” was given another date elsewhere. It is due 20 Mar 2027 now. Your date, 10 Mar 2027, was not saved.`,
  );

  await dueOf(climb).fill("12 Mar 2027");
  await other.row(course).focus();
  await other.page.keyboard.press("Delete");
  await untilSaved(other.page);
  await page.bringToFront();
  await dueOf(climb).press("Enter");
  const lost = page.getByRole("alert").filter({ hasText: "something that was deleted meanwhile" });
  await expect(lost).toContainText("12 Mar 2027");
});

test("completing a deleted step is refused without mentioning typed text", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 409/);
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const other = await secondTab(climb.page, company);
  await other.row(course).focus();
  await other.page.keyboard.press("Delete");
  await untilSaved(other.page);
  await climb.tick(course).click();
  await expect(climb.notice).toContainText("This was deleted meanwhile.");
  await expect(climb.notice).not.toContainText("typed");
  await expect(climb.page.locator("[data-row]:focus")).toHaveCount(1);
});

test("a title that was changed elsewhere is not overwritten", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  const field = page.getByRole("textbox", { name: /^New name for/ });
  const other = await secondTab(page, company);
  const comeBack = async () => {
    const read = page.waitForResponse(/goal\.plan/);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await read;
  };
  // When a tab is shown again, the plan is read again once it is half a minute old.
  await page.clock.install();
  await page.reload();
  await climb.row(course).focus();
  await page.keyboard.press("F2");
  await rename(other, course, "Precious");
  await page.clock.fastForward(60_000);
  await comeBack();
  await expect(field).toHaveValue("Precious");
  await field.press("Enter");
  await expect(climb.row("Precious")).toBeFocused();
  await untilSaved(page);

  await page.keyboard.press("F2");
  await field.fill("Mine");
  await rename(other, "Precious", "More precious");
  await page.clock.fastForward(60_000);
  await comeBack();
  await field.press("Enter");
  await expect(climb.notice).toContainText("Your title “Mine” was not saved");
  await expect(field).toHaveValue("Mine");
  await expect(climb.tree.getByText("It was renamed to “More precious” elsewhere.")).toBeVisible();
  await field.press("Escape");
  await expect(climb.row("More precious")).toBeVisible();
});

for (const { on, viewport } of [
  { on: "a desktop", viewport: { width: 1440, height: 900 } },
  { on: "a phone", viewport: { width: 390, height: 844 } },
])
  test(`what is being typed is saved by Back and by Escape on ${on}, and a reload asks first`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email, { viewport });
    const climb = await openPlan(page, company);
    const open = () => climb.row(course).getByRole("button", { name: course, exact: true }).click();
    const heading = page.getByRole("heading", { name: course });
    let questions = 0;
    page.on("dialog", (dialog) => {
      questions++;
      void dialog.dismiss();
    });
    await open();
    await notesOf(page).pressSequentially("By Back");
    await page.evaluate(() => window.location.reload());
    await expect.poll(() => questions).toBe(1);
    await page.goBack();
    await expect(heading).toHaveCount(0);
    await untilSaved(page);
    await page.reload();
    await open();
    await expect(notesOf(page)).toHaveValue("By Back");
    await notesOf(page).fill("By Escape");
    await page.keyboard.press("Escape");
    await expect(heading).toHaveCount(0);
    await expect(climb.row(course)).toBeFocused();
    await untilSaved(page);
    await page.reload();
    await open();
    await expect(notesOf(page)).toHaveValue("By Escape");
    // The first Escape in a line restores the old value, the second closes the panel.
    const takes = page.getByRole("textbox", { name: "Takes" });
    const before = await takes.inputValue();
    await takes.fill("three weeks");
    await page.keyboard.press("Escape");
    await expect(heading).toBeVisible();
    await expect(takes).toHaveValue(before);
    await page.keyboard.press("Escape");
    await expect(heading).toHaveCount(0);
    expect(questions).toBe(1);
  });

/** Opens the plan from the list of goals, so that its page can be left within the application. */
async function openedFromGoals(page: Page, company: Company): Promise<ClimbPage> {
  await page.goto(`/${company.slug}/goals`);
  await page.locator(`a[href="${company.goalPath}"]`).first().click();
  const climb = new ClimbPage(page);
  await expect(climb.row(course)).toBeVisible();
  return climb;
}

/** Finds the step in the plan that was being written when its page was left for the list of goals. */
async function expectAdded(climb: ClimbPage, company: Company): Promise<void> {
  const { page } = climb;
  await expect(page.getByRole("heading", { name: "Goals", level: 1 })).toBeVisible();
  await untilSaved(page);
  await page.goto(company.goalPath);
  await expect(climb.row("Find a sponsor")).toBeVisible();
}

for (const method of ["Back", "a link"])
  test(`a step that is being written is added where ${method} leaves its page, and a reload asks first`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email);
    const climb = await openedFromGoals(page, company);
    await climb.row(course).focus();
    await page.keyboard.press("Enter");
    await climb.draft.pressSequentially("Find a sponsor");
    let questions = 0;
    page.on("dialog", (dialog) => {
      questions++;
      void dialog.dismiss();
    });
    await page.evaluate(() => window.location.reload());
    await expect.poll(() => questions).toBe(1);
    if (method === "Back") await page.goBack();
    else await page.getByRole("navigation").getByRole("link", { name: "Goals" }).click();
    await expectAdded(climb, company);
  });

test("a step is added where its page is left also before what reads it is loaded", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = await openedFromGoals(page, company);
  const release = await hold(page, /\/_next\/static\/chunks\//);
  await climb.row(course).focus();
  await page.keyboard.press("Enter");
  await climb.draft.pressSequentially("Find a sponsor");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Goals", level: 1 })).toBeVisible();
  release();
  await expectAdded(climb, company);
});
