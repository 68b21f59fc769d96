import { daysFromToday, nextSuchDay } from "./fixtures/days";
import { Keyboard } from "./fixtures/keyboard";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { NewGoalPage } from "./pages/new-goal";

const course = "Complete a project-management course";
const mentor = "Find a leadership mentor";
const compare = "Compare three courses";

// Nothing in this test may use the mouse: no click, drag, check or fill.
test("an individual plans backward, by keyboard alone", async ({ demoPerson }) => {
  const page = await demoPerson("maya");
  const keyboard = new Keyboard(page);
  const climb = new ClimbPage(page);

  await test.step("creates the goal", async () => {
    await keyboard.go("Write down a new goal");
    const form = new NewGoalPage(page);
    await keyboard.tabTo(form.intent);
    await keyboard.type("I want to lead people who lead people.");
    await keyboard.tabTo(form.statement);
    await keyboard.type("Advance from Team Lead to Director");
    await keyboard.tabTo(form.reachedBy);
    await keyboard.type("end of Q4 2028");
    await expect(page.getByText(/^Sunday, 31 December 2028 \(/)).toBeVisible();
    await keyboard.tabTo(form.start);
    await expect(form.reachedBy).toHaveValue("Sunday, 31 December 2028");
    await keyboard.press("Enter");
    await expect(
      page.getByRole("heading", { name: "Advance from Team Lead to Director", level: 1 }),
    ).toBeVisible();
    await expect(page.getByText("By 31 December 2028")).toBeVisible();
  });

  await test.step("adds milestones, and steps under them", async () => {
    await keyboard.tabTo(page.getByRole("button", { name: "What must be true before that?" }));
    await keyboard.press("Enter");
    await expect(climb.draft).toBeFocused();
    await keyboard.type("Director");
    await keyboard.press("Enter");
    await expect(climb.draft).toBeFocused();
    await keyboard.type("Senior Manager");
    await keyboard.press("Enter");
    await expect(climb.row("Senior Manager")).toBeVisible();
    // Tab makes the row that is being written a child of the row above it, and Shift+Tab moves it out again.
    await keyboard.press("Tab");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Tab");
    await expect(climb.draft).toBeFocused();
    await keyboard.type(course);
    await keyboard.press("Enter");
    await expect(climb.row(course)).toBeVisible();
    await keyboard.type(mentor);
    await keyboard.press("Enter");
    await keyboard.press("Escape");
    await climb.expectTitles("Director", "Senior Manager", course, mentor);
    await climb.expectLevel("Senior Manager", 1);
    await climb.expectLevel(course, 2);
    await climb.expectLevel(mentor, 2);
    await expect(climb.row(mentor)).toBeFocused();
  });

  await test.step("sets due dates in words", async () => {
    const due = climb.panel.getByRole("textbox", { name: "Due" });
    await keyboard.press("d");
    await expect(due).toBeFocused();
    await keyboard.type("before the end of Q4");
    await expect(climb.panel.getByText(new RegExp(nextSuchDay(12, 31).inFull))).toBeVisible();
    await keyboard.press("Enter");
    await expect(climb.date(mentor)).toHaveText(nextSuchDay(12, 31).short);

    await keyboard.tabBackTo(climb.row(mentor));
    await keyboard.press("ArrowUp");
    await expect(climb.row(course)).toBeFocused();
    await keyboard.press("d");
    await expect(due).toBeFocused();
    await keyboard.type("March 1st");
    await expect(climb.panel.getByText(new RegExp(nextSuchDay(3, 1).inFull))).toBeVisible();
    await keyboard.press("Enter");
    await expect(climb.date(course)).toHaveText(nextSuchDay(3, 1).short);
    await keyboard.tabBackTo(climb.row(course));
  });

  await test.step("adds a step before another", async () => {
    await keyboard.press("Enter");
    await expect(climb.draft).toBeFocused();
    await keyboard.type(compare);
    await keyboard.press("Enter");
    await keyboard.press("Escape");
    await climb.expectTitles("Director", "Senior Manager", course, compare, mentor);
    await expect(climb.row(compare)).toBeFocused();
  });

  await test.step("reorders, and keeps the focus on the row", async () => {
    await keyboard.press("Alt+ArrowUp");
    await climb.expectTitles("Director", "Senior Manager", compare, course, mentor);
    await expect(climb.row(compare)).toBeFocused();
    await keyboard.press("Alt+ArrowDown");
    await climb.expectTitles("Director", "Senior Manager", course, compare, mentor);
    await expect(climb.row(compare)).toBeFocused();
  });

  await test.step("moves a step under another milestone", async () => {
    await keyboard.press("ArrowDown");
    await expect(climb.row(mentor)).toBeFocused();
    await keyboard.press("Alt+ArrowLeft");
    await climb.expectLevel(mentor, 1);
    await climb.expectTitles("Director", "Senior Manager", course, compare, mentor);
    await expect(climb.row(mentor)).toBeFocused();
    await keyboard.press("Alt+ArrowUp");
    await climb.expectTitles("Director", mentor, "Senior Manager", course, compare);
    await keyboard.press("Alt+ArrowRight");
    await climb.expectLevel(mentor, 2);
    await climb.expectTitles("Director", mentor, "Senior Manager", course, compare);
    await expect(climb.row(mentor)).toBeFocused();
  });

  await test.step("renames", async () => {
    await keyboard.press("End");
    await expect(climb.row(compare)).toBeFocused();
    await keyboard.press("F2");
    await expect(page.getByRole("textbox", { name: `New name for ${compare}` })).toBeFocused();
    await keyboard.type("Compare four courses");
    await keyboard.press("Enter");
    await climb.expectTitles("Director", mentor, "Senior Manager", course, "Compare four courses");
    await expect(climb.row("Compare four courses")).toBeFocused();
  });

  await test.step("completes and reopens a step, and progress follows", async () => {
    await keyboard.press("Space");
    await expect(page.getByText("1 of 3 steps done")).toBeVisible();
    await expect(climb.row("Senior Manager")).toContainText("1 of 2 steps done");
    await expect(climb.row("Compare four courses")).toBeFocused();
    await keyboard.press("Space");
    await expect(page.getByText("0 of 3 steps done")).toBeVisible();
    await keyboard.press("Space");
    await expect(page.getByText("1 of 3 steps done")).toBeVisible();
  });

  await test.step("deletes a step, and undoes it", async () => {
    await keyboard.press("Home", "ArrowDown", "ArrowDown");
    await expect(climb.row("Senior Manager")).toBeFocused();
    await keyboard.press("Delete");
    await expect(climb.notice).toContainText("Deleted “Senior Manager”");
    await expect(climb.row(course)).toHaveCount(0);
    await keyboard.press("Control+z");
    await expect(climb.row(course)).toBeVisible();
    await expect(page.getByText("1 of 3 steps done")).toBeVisible();
  });

  await test.step("folds a milestone, and unfolds it", async () => {
    await keyboard.press("Home");
    await expect(climb.row("Director")).toBeFocused();
    await keyboard.press("ArrowLeft");
    await expect(climb.row("Director")).toHaveAttribute("aria-expanded", "false");
    await expect(climb.row(mentor)).toHaveCount(0);
    await keyboard.press("ArrowRight");
    await expect(climb.row(mentor)).toBeVisible();
  });

  await test.step("shows what is overdue", async () => {
    await keyboard.press("ArrowDown");
    await expect(climb.row(mentor)).toBeFocused();
    await keyboard.press("d");
    await expect(climb.panel.getByRole("textbox", { name: "Due" })).toBeFocused();
    await keyboard.type(daysFromToday(-10).inFull);
    await keyboard.press("Enter");
    await expect(climb.row(mentor)).toContainText("late");
  });

  await test.step("writes a comment", async () => {
    await keyboard.tabBackTo(climb.row(mentor));
    await keyboard.press("c");
    const box = page.getByRole("textbox", { name: "Write to everyone who sees this goal…" });
    await expect(box).toBeFocused();
    await keyboard.type("Whom could I ask?");
    await keyboard.press("Control+Enter");
    await expect(box).toHaveValue("");
    await expect(climb.panel.getByText("Whom could I ask?")).toBeVisible();
  });

  await test.step("opens the list of keys", async () => {
    await keyboard.tabBackTo(climb.row(mentor));
    await keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("chooses who sees the goal", async () => {
    await keyboard.tabBackTo(page.getByRole("button", { name: "Share" }));
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Who sees this plan" });
    await keyboard.tabTo(dialog.getByRole("checkbox", { name: /^My team/ }));
    await keyboard.press("Space");
    await keyboard.tabTo(dialog.getByRole("button", { name: "Save" }));
    await keyboard.press("Enter");
    await expect(page.getByText(/^Seen by:/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  });

  await test.step("deletes the goal", async () => {
    await keyboard.tabTo(page.getByRole("button", { name: "Edit" }));
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "The goal itself" });
    await keyboard.tabTo(dialog.getByRole("button", { name: "Delete this goal" }));
    await keyboard.press("Enter");
    await expect(page).toHaveURL(/\/harbor\/goals$/);
  });
});
