import type { Page } from "@playwright/test";
import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";

type Company = Awaited<ReturnType<typeof buildCompany>>;

async function openPlan(page: Page, company: Company): Promise<ClimbPage> {
  await page.goto(company.goalPath);
  return new ClimbPage(page);
}

test("Escape closes the panel from anywhere, Delete moves the focus to the nearest row, and no key works behind a dialog", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  await climb.open(course);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("Escape");
  await expect(climb.panel.getByRole("heading", { name: course })).toHaveCount(0);

  await climb.tick(course).click();
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Who sees this plan" });
  await expect(dialog).toBeVisible();
  await dialog.focus();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(climb.untick(course)).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(climb.tick(course)).not.toBeChecked();

  await climb.open(course);
  await climb.panel.getByRole("button", { name: "Delete" }).click();
  await expect(climb.row(course)).toHaveCount(0);
  await expect(climb.tree.locator("[data-row]:focus")).toHaveCount(1);
});

test("a pasted list that is too long is refused with the number of lines, and stays in the field", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  await climb.open("Director");
  await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
  const lines = Array.from({ length: 501 }, (_, n) => `Step ${n + 1} of many`);
  await climb.paste(lines.join("\n"));
  await expect(climb.tree.getByRole("alert")).toHaveText(
    "501 lines were pasted, and 500 can be added at once. Nothing was added.",
  );
  await expect(climb.draft).toHaveValue(lines.join("\n"));
  await expect(page.getByRole("button", { name: /^Add \d+ lines?$/ })).toHaveCount(0);
  await expect(climb.notice).toHaveCount(0);
});
