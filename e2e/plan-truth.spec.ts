import { addDays } from "@/domain/plan";
import { buildGoal, buildTree, inOrganization } from "@/server/testing/builders";
import { violations } from "./fixtures/axe";
import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";
const mentor = "Find a leadership mentor";

/** The date in Kathmandu, where the people of the company live. */
const today = () =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Kathmandu" }).format(new Date());

test("a date that contradicts another is said where it stands, in the head, and with the ways out of it", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const sentence = "Due a month after Senior Manager, which it is part of.";
  const inHead = `“${course}” is due a month after “Senior Manager”, which it is part of.`;
  const offered = (name: string) => climb.row(course).getByRole("button", { name });
  await page.goto(company.goalPath);
  await expect(page.getByText(/^On track/)).toBeVisible();

  await test.step("it is marked, and nothing says that the plan is on track", async () => {
    await climb.redate(course, "31 July 2027", /31 July 2027/);
    await expect(climb.row(course)).toContainText(sentence);
    await expect(page.getByText(inHead)).toBeVisible();
    await expect(page.getByText("The plan contradicts itself")).toBeVisible();
    await expect(page.getByText(/^On track/)).toBeHidden();
    await expect(climb.row(course)).toContainText("on track");
    expect(await violations(page)).toEqual([]);
    await untilSaved(page);
  });

  await test.step("so do the lists, and readers see it without the ways out", async () => {
    await page.goto(`/${company.slug}/goals`);
    await expect(page.getByText("The plan contradicts itself")).toBeVisible();
    const daniel = await companyPerson(company.people.daniel.email);
    await daniel.goto(`/${company.slug}/team`);
    await expect(daniel.getByText("The plan contradicts itself")).toBeVisible();
    await daniel.goto(company.goalPath);
    await expect(daniel.getByText(inHead)).toBeVisible();
    const row = new ClimbPage(daniel).row(course);
    await expect(row).toContainText(sentence);
    await expect(row.getByRole("button", { name: /^Move|^Take/ })).toHaveCount(0);
  });

  await test.step("each way out ends it, and is undone", async () => {
    await page.goto(company.goalPath);
    await offered("Move it to 30 Jun 2027").click();
    await expect(page.getByText(inHead)).toBeHidden();
    await expect(climb.date(course)).toHaveText("30 Jun 2027");
    await expect(climb.row(course)).toBeFocused();
    await climb.undo();
    await expect(page.getByText(inHead)).toBeVisible();
    await page.getByRole("button", { name: "Show it" }).first().press("Enter");
    await expect(climb.row(course)).toBeFocused();
    await page.keyboard.press("2");
    await expect(climb.date("Senior Manager")).toHaveText("31 Jul 2027");
    await climb.undo();
    await climb.row(course).focus();
    await page.keyboard.press("3");
    await expect(climb.date(course)).toHaveText("add a date");
    await climb.undo();
  });

  await test.step("a date after the goal's own moves the goal, which is undone", async () => {
    await climb.redate(mentor, "30 June 2029", /30 June 2029/);
    await climb.redate("Director", "30 June 2029", /30 June 2029/);
    await climb
      .row("Director")
      .getByRole("button", { name: "Move the goal to 30 Jun 2029" })
      .click();
    await expect(page.getByText("By 30 June 2029")).toBeVisible();
    await climb.undo();
    await expect(page.getByText("By 31 December 2028")).toBeVisible();
  });
});

test("a plan that is short names the step that makes it so", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const dueOn = new Date(addDays(today(), 35));
  await inOrganization(database, company.organizationId, (db) =>
    db.node.update({
      where: {
        organizationId_id: { organizationId: company.organizationId, id: company.nodeId(course) },
      },
      data: { dueOn, durationDays: 84 },
    }),
  );
  await page.goto(company.goalPath);
  await expect(page.getByText(`“${course}” takes 12 weeks and is due on`)).toContainText(
    "48 days short.",
  );
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(climb.row(course)).toBeFocused();
});

test("a milestone is done over open steps only with a word on them, and reopened by what is added", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const dialog = page.getByRole("dialog", { name: "“Senior Manager” is done?" });
  const complete = async (as: "Done too" | "Taken out of the plan") => {
    await climb.row("Senior Manager").focus();
    await page.keyboard.press("Space");
    await expect(dialog).toContainText("2 things under it are still open");
    await dialog.getByRole("radio", { name: as }).check({ force: true });
    await dialog.getByRole("button", { name: "Mark as done" }).click();
    await expect(dialog).toHaveCount(0);
  };
  await page.goto(company.goalPath);
  const before = await climb.titles();

  await test.step("its steps are taken out of the plan, and one undo brings all back", async () => {
    await complete("Taken out of the plan");
    await expect(climb.notice).toContainText("2 open steps were taken out of the plan");
    await climb.expectTitles("Director", mentor, "Senior Manager");
    await climb.undo();
    await climb.expectTitles(...before);
    await expect(climb.tick(course)).not.toBeChecked();
  });

  await test.step("they are done too, from the panel, and one undo opens all again", async () => {
    await climb.open("Senior Manager");
    await climb.panel.getByRole("button", { name: "Mark as done" }).click();
    await expect(dialog).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Mark as done" }).click();
    await expect(climb.untick(course)).toBeChecked();
    await expect(climb.untick(hire)).toBeChecked();
    await climb.undo();
    await expect(climb.tick(course)).not.toBeChecked();
    await complete("Done too");
  });

  await test.step("what is added under it is open, reopens it, and both are undone", async () => {
    await climb.open("Senior Manager");
    await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
    await climb.draft.fill("Ask Olivia");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(climb.notice).toContainText("“Senior Manager” is open again");
    await expect(climb.tick("Ask Olivia")).not.toBeChecked();
    await expect(page.getByText("2 of 4 steps done").first()).toBeVisible();
    await climb.undo();
    await expect(climb.row("Ask Olivia")).toHaveCount(0);
    await expect(climb.untick("Senior Manager")).toBeChecked();
    await untilSaved(page);
    await page.reload();
    await expect(climb.untick("Senior Manager")).toBeChecked();
  });
});

test("progress is one figure of steps on every page, and no milestone is a next step", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const goal = await buildGoal(database, company.organizationId, {
    ownerId: company.people.maya.id,
    statement: "Write a book",
    audiences: ["manager"],
  });
  await buildTree(database, goal, [
    { title: "Published", kind: "milestone", dueOn: addDays(today(), 1) },
    { title: "Outline", doneOn: today(), durationDays: 1 },
    { title: "Draft", durationDays: 300 },
    { title: "Edit", durationDays: 5 },
  ]);
  const maya = await companyPerson(company.people.maya.email);
  const daniel = await companyPerson(company.people.daniel.email);
  await maya.goto(`/${company.slug}/goals/${goal.id}`);
  await expect(maya.getByText("1 of 3 steps done")).toBeVisible();
  await maya.goto(`/${company.slug}/goals`);
  await expect(maya.getByRole("img", { name: "1 of 3 steps done" })).toBeVisible();
  await maya.goto(`/${company.slug}`);
  await expect(maya.getByRole("link", { name: "Draft", exact: true })).toBeVisible();
  await expect(maya.getByText("Published", { exact: true })).toHaveCount(0);
  await daniel.goto(`/${company.slug}/team`);
  await expect(
    daniel.getByRole("img", { name: /^1 of 3 steps done; the plan meant \d to be done by today$/ }),
  ).toBeVisible();
  await daniel.goto(`/${company.slug}/team/${company.people.maya.id}`);
  await expect(daniel.getByRole("img", { name: "1 of 3 steps done" })).toBeVisible();
});

test("the last step done asks whether one has got there, and only a yes ends the goal", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const goal = await buildGoal(database, company.organizationId, {
    ownerId: company.people.maya.id,
    statement: "Learn to sail",
    audiences: ["manager"],
  });
  await buildTree(database, goal, [{ title: "Pass the exam", kind: "milestone" }]);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(`/${company.slug}/goals/${goal.id}`);
  const question = page.getByText("Everything in this plan is done. Have you got there?");
  await expect(question).toHaveCount(0);
  await climb.tick("Pass the exam").check();
  await expect(question).toBeVisible();
  await untilSaved(page);
  await page.getByRole("button", { name: "Yes, it is reached" }).click();
  const dialog = page.getByRole("dialog", { name: "Have you got there?" });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "It is reached" }).click();
  const reached = page.getByText(/^Reached on \d/).first();
  await expect(reached).toBeVisible();
  await expect(question).toHaveCount(0);
  await climb.undo();
  await expect(question).toBeVisible();
  await page.getByRole("button", { name: "Reached…" }).click();
  await dialog.getByRole("textbox").fill("1 November 2026");
  await dialog.getByRole("button", { name: "It is reached" }).click();
  await expect(page.getByText("Reached on 1 Nov 2026").first()).toBeVisible();
  await page.goto(`/${company.slug}/goals`);
  await expect(page.getByText("Reached on 1 Nov 2026")).toBeVisible();
  await page.goto(`/${company.slug}/goals/${goal.id}`);
  await page.getByRole("button", { name: "Not yet" }).click();
  await expect(question).toBeVisible();
});

test("a target date in the past is allowed, with a word on what it means", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const warning = page.getByText("That day has passed. As a plan it is short from its first day.");
  await page.goto(`/${company.slug}/goals/new`);
  const date = page.getByRole("textbox", { name: "Reached by" });
  await date.fill("31 January 2026");
  await date.blur();
  await expect(warning).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await date.fill("31 January 2029");
  await date.blur();
  await expect(warning).toHaveCount(0);
  await page.goto(company.goalPath);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "The goal itself" });
  await dialog.getByRole("textbox", { name: "Reached by" }).fill("31 January 2026");
  await dialog.getByRole("textbox", { name: "Reached by" }).blur();
  await expect(warning).toBeVisible();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("By 31 January 2026")).toBeVisible();
  // Nothing in the plan would say it where there is nothing in it.
  const climb = new ClimbPage(page);
  await climb.row("Director").focus();
  for (let left = (await climb.titles()).length; left > 0; left = (await climb.titles()).length) {
    await page.keyboard.press("Delete");
    await expect.poll(async () => (await climb.titles()).length).toBeLessThan(left);
  }
  await expect(warning).toBeVisible();
});
