import type { Locator, Page } from "@playwright/test";
import { inOrganization } from "@/server/testing/builders";
import { buildCompany } from "./fixtures/company";
import { hold } from "./fixtures/hold";
import { brokenLine, countAccepted, planChanges } from "./fixtures/plan-changes";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";

test("a change whose request and response are lost stays on the screen, and is made once", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(...brokenLine);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  let tries = 0;
  await page.route(planChanges, async (route) => {
    tries++;
    if (tries === 1) return route.abort();
    const response = await route.fetch();
    return tries === 2 ? route.abort() : route.fulfill({ response });
  });
  await climb.tick(course).click();
  await expect.poll(() => tries, { timeout: 30_000 }).toBe(3);
  await expect(climb.untick(course)).toBeChecked();
  const recorded = await inOrganization(database, company.organizationId, (db) =>
    db.activity.count({ where: { goalId: company.goalId, kind: "node.completed" } }),
  );
  expect(recorded).toBe(1);
  await untilSaved(page);
  await page.reload();
  await expect(climb.untick(course)).toBeChecked();
});

test("offline changes are drawn, reported as unsaved, and sent once when the connection is back", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(...brokenLine);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.open(course);
  const counts = countAccepted(page);
  await page.context().setOffline(true);
  await climb.tick(course).click();
  const unsaved = page.getByText("Not saved yet");
  await expect(unsaved).toBeVisible();
  await climb.panel.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: `New name for ${course}` }).fill("Take the course");
  await page.keyboard.press("Enter");
  await climb.row("Find a leadership mentor").focus();
  await page.keyboard.press("Delete");
  await expect(climb.row("Find a leadership mentor")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(climb.row("Find a leadership mentor")).toBeVisible();
  await expect(climb.untick("Take the course")).toBeChecked();
  await expect(unsaved).toBeVisible();
  expect(counts.size).toBe(0);

  await page.context().setOffline(false);
  await expect(climb.notice).toContainText("Everything is saved now", { timeout: 30_000 });
  await expect(unsaved).toHaveCount(0);
  // The completion, the title, the deletion and its undoing.
  await expect.poll(() => [...counts.values()]).toEqual([1, 1, 1, 1]);
  await page.reload();
  await expect(climb.untick("Take the course")).toBeChecked();
  await expect(climb.row("Find a leadership mentor")).toBeVisible();
});

const isCovering = (line: Locator) =>
  line.evaluate((element) => {
    const focused = document.activeElement?.getBoundingClientRect();
    return !focused || focused.top < element.getBoundingClientRect().bottom;
  });

test("unsaved changes are announced wherever a phone is scrolled to, and the line covers no focus", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(...brokenLine);
  const company = await buildCompany(database);
  const phone = { width: 320, height: 500 };
  const viewport = { width: 900, height: 500 };
  const page = await companyPerson(company.people.maya.email, { viewport });
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await page.context().setOffline(true);
  const hire = climb.row("Hire and onboard two people");
  await hire.focus();
  await page.keyboard.press("m");
  await expect(climb.unsaved).toBeVisible();
  // The line becomes several while it stands there.
  await page.setViewportSize(phone);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(climb.unsaved).toBeInViewport({ ratio: 1 });

  // A row whose upper part is behind the line comes out from under it.
  await climb.row(course).focus();
  const { y = 0, height = 0 } = (await climb.unsaved.boundingBox()) ?? {};
  const { y: top = 0 } = (await hire.boundingBox()) ?? {};
  await page.evaluate((by) => window.scrollBy(0, by), top - y - height + 8);
  await hire.focus();
  await expect.poll(() => isCovering(climb.unsaved)).toBe(false);

  await climb.tree.getByRole("row").last().focus();
  for (let up = await climb.tree.getByRole("row").count(); up > 0; up--) {
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => isCovering(climb.unsaved)).toBe(false);
  }
  await page.context().setOffline(false);
  await untilSaved(page);
});

test("unsaved changes are announced at the top of a phone's sheet, where the line covers no focus", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(...brokenLine);
  const company = await buildCompany(database);
  const viewport = { width: 390, height: 500 };
  const page = await companyPerson(company.people.maya.email, { viewport });
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.tree.getByRole("button", { name: "Director", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Director" });
  await expect(sheet.getByRole("button", { name: "Delete" })).toBeVisible();
  await page.context().setOffline(true);
  await sheet.getByRole("button", { name: "What leads to it" }).click();
  await page.getByRole("option", { name: "One after the other" }).click();
  const unsaved = sheet.getByText("Not saved yet");
  await expect(unsaved).toBeInViewport({ ratio: 1 });
  const close = sheet.getByRole("button", { name: "Close", exact: true });
  await sheet.getByRole("button", { name: "Delete" }).focus();
  while (!(await close.evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => isCovering(unsaved)).toBe(false);
  }
  await page.context().setOffline(false);
  await untilSaved(page);
});

test("a plan that is read while a change is pending does not hide the change", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const release = await hold(page, planChanges);
  await climb.tick(course).click();
  await expect(climb.untick(course)).toBeChecked();
  const read = page.waitForResponse(/goal\.plan/);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Who sees this plan" });
  await dialog.getByRole("checkbox", { name: /^My team/ }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await read;
  await expect(page.getByText(/^Seen by:/)).toBeVisible();
  await expect(climb.untick(course)).toBeChecked();
  release();
  await untilSaved(page);
  await expect(climb.untick(course)).toBeChecked();
  await page.reload();
  await expect(climb.untick(course)).toBeChecked();
});

test("a pasted list is undone and redone as one change", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.open("Director");
  const before = await climb.titles();
  await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
  await climb.paste("One\nTwo\nThree");
  await expect(page.getByRole("region", { name: "What will be added" })).toContainText("Three");
  await climb.draft.press("Enter");
  await expect(climb.row("Three")).toBeVisible();
  await page.keyboard.press("Escape");
  const after = await climb.titles();
  await climb.row("Director").focus();
  await page.keyboard.press("Control+z");
  await climb.expectTitles(...before);
  await page.keyboard.press("Control+Shift+z");
  await climb.expectTitles(...after);
  await page.keyboard.press("Control+z");
  await climb.expectTitles(...before);
  await page.keyboard.press("Control+y");
  await climb.expectTitles(...after);
  await untilSaved(page);
  await page.reload();
  await climb.expectTitles(...after);
});

test("undo does not revert what somebody else has written since", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const first = await companyPerson(company.people.maya.email);
  const rename = async (page: Page, from: string, to: string) => {
    await new ClimbPage(page).row(from).focus();
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: `New name for ${from}` }).fill(to);
    await page.keyboard.press("Enter");
    await untilSaved(page);
  };
  await first.goto(company.goalPath);
  await rename(first, course, "Take the course");
  const second = await first.context().newPage();
  await second.goto(company.goalPath);
  await rename(second, "Take the course", "Skip the course");
  await first.bringToFront();
  await new ClimbPage(first).row("Take the course").focus();
  await first.keyboard.press("Control+z");
  const { notice } = new ClimbPage(first);
  await expect(notice).toContainText("“Skip the course” was changed elsewhere meanwhile");
  await expect(new ClimbPage(first).row("Skip the course")).toBeVisible();
});
