import type { Locator, Page } from "@playwright/test";
import { buildCompany, statement } from "./fixtures/company";
import { brokenLine, countAccepted } from "./fixtures/plan-changes";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";

const button = (within: Page | Locator, name: string) =>
  within.getByRole("button", { name, exact: true });

const noticeOn = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "This part could not be loaded." });

/** Sees that a part which was opened could not be loaded, also when tried again, and that the plan is still there. */
async function expectNotice(page: Page): Promise<void> {
  await expect(noticeOn(page)).toBeVisible();
  await button(page, "Try again").click();
  await expect(noticeOn(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: statement, includeHidden: true })).toBeVisible();
}

test("on a phone offline, what could not be loaded opens once the connection is back, and all changes are sent once", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(...brokenLine);
  const company = await buildCompany(database);
  const viewport = { width: 390, height: 844 };
  const page = await companyPerson(company.people.maya.email, { viewport });
  const climb = new ClimbPage(page);
  const due = page.getByRole("textbox", { name: "Due" });
  const takes = page.getByRole("textbox", { name: "Takes" });
  const notTaken = page.getByText("Not saved yet: the part that reads");
  await page.goto(company.goalPath);
  const accepted = countAccepted(page);

  await test.step("the sheet of a step", async () => {
    await page.context().setOffline(true);
    await climb.tick(course).click();
    await button(climb.tree, hire).click();
    await expectNotice(page);
    expect(accepted.size).toBe(0);
    await page.context().setOffline(false);
    await expect(page.getByRole("heading", { name: hire })).toBeVisible();
    await expect(noticeOn(page)).toHaveCount(0);
    await untilSaved(page);
    expect([...accepted.values()]).toEqual([1]);
  });
  await test.step("the parser of dates and durations", async () => {
    await page.context().setOffline(true);
    await due.fill("1 March 2028");
    await due.press("Enter");
    await takes.fill("three weeks");
    await takes.blur();
    await expect(notTaken).toHaveCount(2);
    // Escape closes the sheet and gives up nothing that was taken.
    await due.press("Escape");
    await expect(takes).toHaveCount(0);
    await button(climb.tree, hire).click();
    await expect(due).toHaveValue("1 March 2028");
    await page.context().setOffline(false);
    await expect(takes).toHaveValue("3 weeks");
    await expect(notTaken).toHaveCount(0);
    await untilSaved(page);
    expect([...accepted.values()]).toEqual([1, 1, 1]);
  });
  await page.reload();
  await expect(takes).toHaveValue("3 weeks");
  await expect(due).toHaveValue("Wednesday, 1 March 2028");
  await button(page, "Close").click();
  await expect(climb.untick(course)).toBeChecked();
});

test("dialogs, the palette and the calendar that cannot be loaded offline leave the page as it is", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(...brokenLine);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const accepted = countAccepted(page);
  await page.context().setOffline(true);
  await climb.tick(course).click();
  await climb.open(hire);

  const openings = [
    () => button(page, "Edit").click(),
    () => page.keyboard.press("Control+k"),
    () => button(page, "Choose from a calendar").click(),
    () => button(page, "Share").click(),
  ];
  for (const [index, open] of openings.entries()) {
    await open();
    await expectNotice(page);
    if (index === openings.length - 1) break;
    if (index === 0) await page.keyboard.press("Escape");
    else await button(noticeOn(page).locator(".."), "Close").click();
    await expect(noticeOn(page)).toHaveCount(0);
  }
  await expect(climb.untick(course)).toBeChecked();
  expect(accepted.size).toBe(0);

  await page.context().setOffline(false);
  await expect(page.getByRole("dialog", { name: "Who sees this plan" })).toBeVisible();
  await untilSaved(page);
  expect([...accepted.values()]).toEqual([1]);
  await page.keyboard.press("Escape");
  await button(page, "Choose from a calendar").click();
  await expect(page.getByRole("grid", { name: /Due/ })).toBeVisible();
  await page.keyboard.press("Escape");

  // What was to be opened does not come up while its person is at something else.
  await page.context().setOffline(true);
  await climb.row(course).focus();
  await page.keyboard.press("?");
  await expect(noticeOn(page)).toBeVisible();
  await climb.row(hire).focus();
  await page.keyboard.press("ArrowDown");
  await climb.tick(hire).click();
  await page.context().setOffline(false);
  await untilSaved(page);
  await expect(page.getByRole("dialog", { name: "Keys" })).toHaveCount(0);
  await expect(noticeOn(page)).toBeVisible();
});
