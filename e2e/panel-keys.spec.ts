import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";

const course = "Complete a project-management course";

for (const { on, viewport } of [
  { on: "a desktop", viewport: { width: 1440, height: 900 } },
  { on: "a phone", viewport: { width: 390, height: 844 } },
])
  test(`the keys for a comment and for the date lead into their fields on ${on}`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email, { viewport });
    const climb = new ClimbPage(page);
    const { box } = new Conversation(page);
    const due = page.getByRole("textbox", { name: "Due" });
    await page.goto(company.goalPath);
    const leave = async () => {
      if (viewport.width < 1000) await page.keyboard.press("Escape");
      await climb.row(course).focus();
    };
    await climb.row(course).focus();
    // The second time on a desktop, its panel is open already.
    for (const text of ["One word", " and another"]) {
      await page.keyboard.press("c");
      await expect(box).toBeFocused();
      await page.keyboard.type(text);
      await leave();
    }
    for (const _ of ["once", "again"]) {
      await page.keyboard.press("d");
      await expect(due).toBeFocused();
      await leave();
    }
    await page.keyboard.press("c");
    await expect(box).toBeFocused();
    await expect(box).toHaveValue("One word and another");
  });

test("what else a date may mean is still offered once it is taken, as for a length", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.row(course).focus();
  await page.keyboard.press("d");
  const due = page.getByRole("textbox", { name: "Due" });
  await due.fill("3/4/2028");
  await due.press("Enter");
  await expect(due).toHaveValue("Monday, 3 April 2028");
  await page.getByRole("button", { name: /Saturday, 4 March 2028/ }).click();
  await expect(due).toHaveValue("Saturday, 4 March 2028");
  await expect(page.getByText("Or did you mean")).toBeHidden();
  const takes = page.getByRole("textbox", { name: "Takes" });
  await takes.fill("40 000 days");
  await takes.press("Enter");
  await expect(page.getByText("between no time and a hundred years")).toBeVisible();
});

test("Escape leads from what is written in the panel back to its row, and the text is kept", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const { box } = new Conversation(page);
  await page.goto(company.goalPath);
  for (const text of ["", "Half a thought"]) {
    await climb.row(course).focus();
    await page.keyboard.press("c");
    await expect(box).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Escape");
    await expect(climb.panel.getByRole("heading", { name: course })).toHaveCount(0);
    await expect(climb.row(course)).toBeFocused();
  }
  await page.keyboard.press("c");
  await expect(box).toHaveValue("Half a thought");
  await climb.panel.getByRole("textbox", { name: "Notes" }).fill("Ask Olivia first.");
  await page.keyboard.press("Escape");
  await expect(climb.row(course)).toBeFocused();
  await expect(climb.notice).toContainText("Changed");
});
