import { daysFromToday, nextSuchDay } from "./fixtures/days";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { NewGoalPage } from "./pages/new-goal";

const course = "Complete a project-management course";
const mentor = "Find a leadership mentor";
const compare = "Compare three courses";

test("an individual plans backward, by mouse", async ({ demoPerson, signedIn, watch }) => {
  const page = await demoPerson("maya");
  const climb = new ClimbPage(page);

  await test.step("creates the goal", async () => {
    await page.getByRole("link", { name: "Goals" }).click();
    await page.getByRole("link", { name: "Write down a goal" }).click();
    const form = new NewGoalPage(page);
    await form.intent.fill("I want to lead people who lead people.");
    await form.statement.fill("Advance from Team Lead to Director");
    await form.aimAt("Director").click();
    await form.reachedBy.fill("end of Q4 2028");
    await expect(page.getByText(/^Sunday, 31 December 2028 \(/)).toBeVisible();
    await form.reachedBy.blur();
    await expect(form.reachedBy).toHaveValue("Sunday, 31 December 2028");
    await expect(form.keep("Senior Manager")).toBeChecked();
    await expect(form.keep("Director")).toBeChecked();
    await form.start.click();
    await expect(
      page.getByRole("heading", { name: "Advance from Team Lead to Director", level: 1 }),
    ).toBeVisible();
    await expect(page.getByText("“I want to lead people who lead people.”")).toBeVisible();
    await expect(page.getByText("By 31 December 2028")).toBeVisible();
    await expect(page.getByText("Only you see this")).toBeVisible();
    await climb.expectTitles("Director", "Senior Manager");
  });

  await test.step("adds steps under a milestone", async () => {
    await climb.open("Senior Manager");
    await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
    await climb.draft.fill(course);
    await climb.draft.press("Enter");
    await climb.draft.fill(mentor);
    await climb.draft.press("Enter");
    await climb.draft.press("Escape");
    await climb.expectTitles("Director", "Senior Manager", course, mentor);
    await climb.expectLevel(course, 2);
  });

  await test.step("sets due dates in words", async () => {
    const march = nextSuchDay(3, 1);
    await climb.redate(course, "March 1st", new RegExp(march.inFull));
    await expect(climb.date(course)).toHaveText(march.short);
    const q4 = nextSuchDay(12, 31);
    await climb.redate(mentor, "before the end of Q4", new RegExp(q4.inFull));
    await expect(climb.date(mentor)).toHaveText(q4.short);
  });

  await test.step("adds a step before another", async () => {
    await climb.open(course);
    await climb.panel.getByRole("button", { name: "Add a step before" }).click();
    await climb.draft.fill(compare);
    await climb.draft.press("Enter");
    await climb.draft.press("Escape");
    await climb.expectTitles("Director", "Senior Manager", course, compare, mentor);
  });

  await test.step("moves a step under another milestone by dragging", async () => {
    await climb.drag(mentor, "Director", "middle");
    await climb.expectTitles("Director", mentor, "Senior Manager", course, compare);
    await climb.expectLevel(mentor, 2);
  });

  await test.step("reorders by dragging, and undoes it", async () => {
    await climb.drag(compare, course, "upper");
    await climb.expectTitles("Director", mentor, "Senior Manager", compare, course);
    await climb.undo();
    await climb.expectTitles("Director", mentor, "Senior Manager", course, compare);
  });

  await test.step("reorders and moves out a level with the buttons of the panel", async () => {
    await climb.open(compare);
    await climb.panel.getByRole("button", { name: "Move later" }).click();
    await climb.expectTitles("Director", mentor, "Senior Manager", compare, course);
    await climb.panel.getByRole("button", { name: "Move earlier" }).click();
    await climb.expectTitles("Director", mentor, "Senior Manager", course, compare);
    await climb.panel.getByRole("button", { name: "Take out a level" }).click();
    await climb.expectLevel(compare, 1);
    await climb.undo();
    await climb.expectLevel(compare, 2);
    await climb.expectTitles("Director", mentor, "Senior Manager", course, compare);
  });

  await test.step("renames", async () => {
    await climb.open(compare);
    await climb.panel.getByRole("button", { name: "Rename" }).click();
    const field = page.getByRole("textbox", { name: `New name for ${compare}` });
    await field.fill("Compare four courses");
    await field.press("Enter");
    await climb.expectTitles("Director", mentor, "Senior Manager", course, "Compare four courses");
  });

  await test.step("completes and reopens a step, and progress follows", async () => {
    await expect(page.getByText("0 of 3 steps done")).toBeVisible();
    await climb.tick("Compare four courses").click();
    await expect(page.getByText("1 of 3 steps done")).toBeVisible();
    await expect(climb.row("Senior Manager")).toContainText("1 of 2 steps done");
    await climb.expectTitles("Director", mentor, "Senior Manager", course, "Compare four courses");
    await expect(climb.untick("Compare four courses")).toBeChecked();
    await climb.untick("Compare four courses").click();
    await expect(page.getByText("0 of 3 steps done")).toBeVisible();
    await climb.tick("Compare four courses").click();
    await expect(page.getByText("1 of 3 steps done")).toBeVisible();

    // A row moves below the line of today when it is done, and back when it is not.
    await climb.tick(mentor).click();
    await climb.expectTitles("Director", "Senior Manager", course, mentor, "Compare four courses");
    await climb.untick(mentor).click();
    await climb.expectTitles("Director", mentor, "Senior Manager", course, "Compare four courses");
  });

  await test.step("deletes a milestone with everything under it, and undoes it", async () => {
    await climb.open("Senior Manager");
    await climb.panel.getByRole("button", { name: "Delete" }).click();
    await expect(climb.notice).toContainText("Deleted “Senior Manager”");
    await expect(climb.row(course)).toHaveCount(0);
    await climb.undo();
    await expect(climb.row(course)).toBeVisible();
    await expect(page.getByText("1 of 3 steps done")).toBeVisible();
  });

  await test.step("shows what is overdue and what is next", async () => {
    const past = daysFromToday(-10);
    await climb.redate(mentor, past.inFull, new RegExp(past.inFull));
    await expect(climb.row(mentor)).toContainText("late");
    await expect(page.getByText("1 late", { exact: true })).toBeVisible();
  });

  await test.step("keeps everything after a reload", async () => {
    await untilSaved(page);
    await page.reload();
    await climb.expectTitles("Director", mentor, "Senior Manager", course, "Compare four courses");
    await expect(climb.date(course)).toHaveText(nextSuchDay(3, 1).short);
  });

  const path = new URL(page.url()).pathname;
  await test.step("completes a step on Today", async () => {
    await page.getByRole("link", { name: "Today" }).click();
    // Another plan of hers may have a question for a mentor as well.
    const late = page
      .getByRole("listitem")
      .filter({ has: page.locator(`a[href^="${path}?"]`, { hasText: mentor }) })
      .filter({ hasText: "was due" });
    await expect(late).toBeVisible();
    await late.getByRole("checkbox", { name: `Mark ${mentor} as done` }).click();
    await expect(late).toHaveCount(0);
    await page.goto(path);
    await expect(climb.untick(mentor)).toBeChecked();
  });

  await test.step("chooses who sees the goal", async () => {
    watch.allow(/status of 404/);
    const teammate = await signedIn("hana");
    expect((await teammate.goto(path))?.status()).toBe(404);
    await page.getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog", { name: "Who sees this plan" });
    await expect(dialog.getByText("Only you")).toBeVisible();
    await dialog.getByRole("checkbox", { name: /^My team/ }).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/^Seen by:/)).toBeVisible();
    await teammate.goto("/harbor/goals");
    // In another test, Maya shares a plan of the same name at the same time.
    await teammate.locator(`a[href="${path}"]`).click();
    await expect(teammate.getByText(course)).toBeVisible();

    await page.getByRole("button", { name: "Share" }).click();
    await dialog.getByRole("checkbox", { name: /^My team/ }).uncheck();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Only you see this")).toBeVisible();
    expect((await teammate.goto(path))?.status()).toBe(404);
  });

  await test.step("deletes the goal, and undoes it", async () => {
    await page.getByRole("button", { name: "Edit" }).click();
    await page
      .getByRole("dialog", { name: "The goal itself" })
      .getByRole("button", { name: "Delete this goal" })
      .click();
    await expect(page).toHaveURL(/\/harbor\/goals$/);
    await climb.undo();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(climb.row("Senior Manager")).toBeVisible();
  });
});
