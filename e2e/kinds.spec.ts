import type { Page } from "@playwright/test";
import { violations } from "./fixtures/axe";
import { buildCompany, statement } from "./fixtures/company";
import { brokenLine } from "./fixtures/plan-changes";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";
const mentor = "Find a leadership mentor";

const kindIn = (climb: ClimbPage, kind: "Step" | "Milestone") =>
  expect(climb.panel.getByText(kind, { exact: true })).toBeVisible();
const button = (climb: ClimbPage, name: string) =>
  climb.panel.getByRole("button", { name, exact: true });
const orderIn = (page: Page) => page.getByLabel("What leads to it").first();

test("the kind and the order of a node are changed by mouse", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);

  await test.step("a step becomes a milestone, and that is undone and redone", async () => {
    await climb.open(course);
    await kindIn(climb, "Step");
    await button(climb, "Make it a milestone").click();
    await kindIn(climb, "Milestone");
    await expect(climb.notice).toContainText(`“${course}” is a milestone now`);
    await climb.undo();
    await kindIn(climb, "Step");
    await button(climb, "Make it a milestone").click();
    await untilSaved(page);
    expect(await violations(page)).toEqual([]);
    await button(climb, "Make it a step").click();
    await kindIn(climb, "Step");
    await expect(climb.notice).toContainText(`“${course}” is a step now`);
  });

  await test.step("a node with children says why it stays a milestone", async () => {
    await climb.open("Senior Manager");
    await expect(button(climb, "Make it a step")).toHaveCount(0);
    await expect(
      climb.panel.getByText("It cannot become a step while something stands under it."),
    ).toBeVisible();
  });

  await test.step("the order of its steps is changed, and that is undone", async () => {
    const order = orderIn(page);
    await expect(order).toContainText("At the same time");
    await order.click();
    await page.getByRole("option", { name: "One after the other" }).click();
    await expect(order).toContainText("One after the other");
    await expect(climb.panel.getByText("their times add up")).toBeVisible();
    await expect(climb.notice).toContainText("now comes one after the other");
    await climb.undo();
    await expect(order).toContainText("At the same time");
  });

  await test.step("the goal's own order is changed in its dialog", async () => {
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "The goal itself" });
    await dialog.getByRole("button", { name: "What leads to it" }).click();
    await page.getByRole("option", { name: "At the same time" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
    await page.reload();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await expect(dialog.getByLabel("What leads to it").first()).toContainText("At the same time");
    await page.keyboard.press("Escape");
  });

  await test.step("statement, date and order are saved in one request, which can be undone", async () => {
    const edits: (string | null)[] = [];
    page.on("request", (request) => {
      if (request.url().includes("goal.edit")) edits.push(request.postData());
    });
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "The goal itself" });
    await dialog.getByRole("textbox", { name: /^The goal/ }).fill("Lead two teams");
    await dialog.getByRole("textbox", { name: "Reached by" }).fill("30 June 2029");
    await dialog.getByRole("button", { name: "What leads to it" }).click();
    await page.getByRole("option", { name: "One after the other" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("By 30 June 2029")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Lead two teams" })).toBeVisible();
    expect(edits).toEqual([expect.stringMatching(/"statement".*"targetDate".*"order"/)]);
    await climb.undo();
    await expect(page.getByText("By 31 December 2028")).toBeVisible();
    await expect(page.getByRole("heading", { name: statement })).toBeVisible();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await expect(dialog.getByLabel("What leads to it").first()).toContainText("At the same time");
  });
});

test("a step with a new child becomes a milestone, and one undo reverts both, by keyboard", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const press = (key: string) => page.keyboard.press(key);
  const diamond = (title: string) => climb.row(title).locator(".spine-diamond");

  await test.step("by moving a row under the one above", async () => {
    await climb.row(course).focus();
    await press("Alt+ArrowRight");
    await climb.expectLevel(course, 3);
    await expect(climb.notice).toContainText(`Moved “${course}” “${hire}” is a milestone now`);
    await expect(diamond(hire)).toHaveCount(1);
    await press("Control+z");
    await climb.expectLevel(course, 2);
    await expect(diamond(hire)).toHaveCount(0);
  });

  await test.step("by adding a step under it, which the field says before", async () => {
    await climb.row(mentor).focus();
    await press("Enter");
    await expect(climb.draft).toHaveAccessibleDescription(/^This will be a step\./);
    await press("Tab");
    await expect(climb.draft).toHaveAccessibleDescription(
      new RegExp(`^This will be a step, and “${mentor}” becomes a milestone\\.`),
    );
    await page.keyboard.type("Write to three directors");
    await press("Enter");
    await press("Escape");
    await expect(climb.notice).toContainText(
      `Added “Write to three directors” “${mentor}” is a milestone now`,
    );
    await climb.undo();
    await expect(climb.row("Write to three directors")).toHaveCount(0);
    await expect(diamond(mentor)).toHaveCount(0);
  });

  await test.step("the key for the kind changes it, and is refused where it must stay a milestone", async () => {
    await climb.row(hire).focus();
    await press("m");
    await expect(diamond(hire)).toHaveCount(1);
    await press("o");
    await expect(climb.notice).toContainText("now comes one after the other");
    await press("m");
    await expect(diamond(hire)).toHaveCount(0);
    await climb.row("Director").focus();
    await press("m");
    await expect(climb.notice).toContainText("It cannot become a step");
  });

  await test.step("a sibling of a first-level step is a step", async () => {
    await climb.row(mentor).focus();
    await press("Alt+ArrowLeft");
    await climb.expectLevel(mentor, 1);
    await press("Enter");
    await expect(climb.draft).toHaveAccessibleDescription(/^This will be a step\./);
    await page.keyboard.type("Ask around");
    await press("Enter");
    await press("Escape");
    await climb.expectLevel("Ask around", 1);
    await expect(diamond("Ask around")).toHaveCount(0);
  });
});

test("a first child ends the count of a milestone's own length, and that is said", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.open(mentor);
  const length = climb.panel.getByRole("textbox", { name: "Takes" });
  await length.fill("3 weeks");
  await length.press("Enter");
  // What reads lengths may have to be loaded first.
  await expect(climb.notice).toContainText("Changed how long");
  await button(climb, "Make it a milestone").click();
  await button(climb, "Add a step").click();
  await page.keyboard.type("Outline");
  await page.keyboard.press("Enter");
  await expect(climb.notice).toContainText(
    `Added “Outline” The own length of “${mentor}” is no longer counted`,
  );
});

test("a reader sees the kind without a control for it", async ({ companyPerson, database }) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.daniel.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.open("Senior Manager");
  await kindIn(climb, "Milestone");
  await expect(page.getByLabel("What leads to it")).toHaveCount(0);
  await expect(climb.panel.getByText("It cannot become a step")).toHaveCount(0);
  await climb.open(course);
  await kindIn(climb, "Step");
  await expect(climb.panel.getByRole("button", { name: /^Make it/ })).toHaveCount(0);
  await climb.row(course).focus();
  await page.keyboard.press("m");
  await kindIn(climb, "Step");
});

test("a goal's dialog that is saved offline says so, and Cancel leaves the goal as it was", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(...brokenLine);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "The goal itself" });
  const title = dialog.getByRole("textbox", { name: /^The goal/ });
  await title.fill("Lead two teams");
  await page.context().setOffline(true);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/^You are offline/);
  await expect(title).toHaveValue("Lead two teams");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const edits: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("goal.edit")) edits.push(request.url());
  });
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByRole("heading", { name: statement })).toBeVisible();
  expect(edits).toEqual([]);
});
