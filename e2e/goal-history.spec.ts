import { buildCompany, statement } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";

test("Ctrl+Z undoes the goal and its steps in the order in which they were changed, and nothing of others", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const heading = (text: string) => page.getByRole("heading", { name: text, level: 1 });
  const edit = async (text: string) => {
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "The goal itself" });
    await dialog.getByRole("textbox", { name: /^The goal/ }).fill(text);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(heading(text)).toBeVisible();
  };
  const undo = () => page.keyboard.press("Control+z");
  const redo = () => page.keyboard.press("Control+Shift+z");

  await climb.tick(course).click();
  await edit("Lead two teams");
  await page.getByRole("button", { name: "Share" }).click();
  const share = page.getByRole("dialog", { name: "Who sees this plan" });
  await share.getByRole("checkbox", { name: /^My team/ }).click();
  await share.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Seen by:/)).toBeVisible();
  await expect(climb.notice).toContainText("Changed who sees this");

  await undo();
  await expect(page.getByText(/^Seen by:/)).toHaveCount(0);
  await undo();
  await expect(heading(statement)).toBeVisible();
  await expect(climb.untick(course)).toBeChecked();
  await undo();
  await expect(climb.tick(course)).not.toBeChecked();
  await redo();
  await expect(climb.untick(course)).toBeChecked();
  await redo();
  await expect(heading("Lead two teams")).toBeVisible();
  await expect(climb.notice).toContainText("Redone");

  const elsewhere = await page.context().newPage();
  await elsewhere.goto(company.goalPath);
  await elsewhere.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = elsewhere.getByRole("dialog", { name: "The goal itself" });
  await dialog.getByRole("textbox", { name: /^The goal/ }).fill("Lead three teams");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Lead three teams" })).toBeVisible();
  await page.bringToFront();
  await undo();
  await expect(page.getByText("The goal was changed elsewhere meanwhile")).toBeVisible();
  await expect(heading("Lead three teams")).toBeVisible();
});
