import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";

for (const { on, viewport } of [
  { on: "a desktop", viewport: { width: 1440, height: 900 } },
  { on: "a phone", viewport: { width: 390, height: 844 } },
])
  test(`Back, Escape and Close close what is open and lead back to its row on ${on}`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email, { viewport });
    const climb = new ClimbPage(page);
    await page.goto(`/${company.slug}/goals`);
    await page.goto(company.goalPath);
    const heading = page.getByRole("heading", { name: course });
    const open = async () => {
      await climb.row(course).getByRole("button", { name: course, exact: true }).click();
      await expect(heading).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`node=${company.nodeId(course)}`));
    };
    const expectClosed = async () => {
      await expect(heading).toHaveCount(0);
      await expect(page).toHaveURL(new RegExp(`${company.goalPath}$`));
      await expect(climb.row(course)).toBeFocused();
    };
    await open();
    await page.goBack();
    await expectClosed();
    await page.goForward();
    await expect(heading).toBeVisible();
    await page.keyboard.press("Escape");
    await expectClosed();
    await open();
    await page.getByRole("button", { name: "Close" }).click();
    await expectClosed();
    // No part of it is in the history any more.
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/${company.slug}/goals$`));
  });

test("a link to a step opens its panel, and closing it leaves the goal", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(`${company.goalPath}?node=${company.nodeId(course)}`);
  await expect(climb.panel.getByRole("heading", { name: course })).toBeVisible();
  await climb.open("Director");
  await expect(page).toHaveURL(new RegExp(company.nodeId("Director")));
  await climb.row("Director").focus();
  await page.keyboard.press("Escape");
  await expect(climb.panel.getByRole("heading", { name: "Director" })).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${company.goalPath}$`));
  await expect(climb.row("Director")).toBeFocused();
});

test("a link to a step within a folded milestone shows its row", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await page.getByRole("button", { name: "Fold Senior Manager" }).click();
  await expect(climb.row(course)).toHaveCount(0);
  await page.goto(`${company.goalPath}?node=${company.nodeId(course)}`);
  // The server draws no folds, so the row is there until those of the tab are applied.
  const folds = () => page.evaluate((id) => sessionStorage.getItem(`folds:${id}`), company.goalId);
  await expect.poll(folds).toBeNull();
  await expect(climb.row(course)).toBeVisible();
});

test("a link to no step of the plan is one to the goal, without another entry in the history", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  for (const id of ["7", "01a21dfb-f67b-730e-96ba-11e675ca436d"]) {
    await page.goto(`/${company.slug}/goals`);
    const entries = await page.evaluate(() => window.history.length);
    await page.goto(`${company.goalPath}?node=${id}&filter=urgent`);
    await expect(page).toHaveURL(new RegExp(`${company.goalPath}\\?filter=urgent$`));
    expect(await page.evaluate(() => window.history.length)).toBe(entries + 1);
  }
});

test("a reload keeps the filter, from the address, and the folds, from the tab", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const all = page.getByRole("button", { name: "Everything" });
  await page.goto(`/${company.slug}/goals`);
  await page.goto(`${company.goalPath}?filter=urgent`);
  await expect(all).toHaveAttribute("aria-pressed", "true");
  await expect(climb.row(course)).toHaveCount(0);

  // Opening and closing a node changes no filter, and a filter adds no entry to the history.
  await climb.open("Senior Manager");
  await expect(page).toHaveURL(/node=.*filter=urgent|filter=urgent.*node=/);
  await all.click();
  await expect(page).not.toHaveURL(/filter/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${company.goalPath}$`));
  await expect(climb.row(course)).toBeVisible();

  await page.getByRole("button", { name: "Fold Senior Manager" }).click();
  await expect(climb.row(course)).toHaveCount(0);
  await page.reload();
  await expect(climb.row("Senior Manager")).toContainText("2 hidden");
  await page.getByRole("button", { name: "Unfold Senior Manager" }).click();
  await page.reload();
  await expect(climb.row(course)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/${company.slug}/goals$`));
});

test("only the owner edits a step's notes, readers see them, and they are printed", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.open(course);
  const notes = climb.panel.getByRole("textbox", { name: "Notes" });
  await notes.fill("x".repeat(2_001));
  await climb.open("Director");
  await climb.open(course);
  await expect(notes).toHaveAccessibleDescription("1 character too long");
  await notes.fill("The evening one.\nAsk who pays for it.");
  await notes.blur();
  await expect(climb.notice).toContainText(`Changed “${course}”`);
  await untilSaved(page);
  await page.reload();
  await expect(notes).toHaveValue("The evening one.\nAsk who pays for it.");
  const printed = climb.tree.getByText("Ask who pays for it.");
  await expect(printed).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(printed).toBeVisible();

  const manager = await companyPerson(company.people.daniel.email);
  await manager.goto(company.goalPath);
  await new ClimbPage(manager).open(course);
  const { panel } = new ClimbPage(manager);
  await expect(panel.getByText("Ask who pays for it.")).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "Notes" })).toHaveCount(0);
});
