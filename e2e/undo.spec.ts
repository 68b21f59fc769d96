import { buildMentorship } from "@/server/testing/builders";
import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";

test("on Today a tick and an answer are undone by their toast and by its key", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const { maya, jonas } = company.people;
  await buildMentorship(database, company.organizationId, {
    mentorId: maya.id,
    menteeId: jonas.id,
    state: "asked",
  });
  const page = await companyPerson(maya.email);
  await page.goto(`/${company.slug}`);
  const tick = page.getByRole("checkbox", { name: `Mark ${course} as done` });
  const toast = page.getByRole("status");
  await tick.click();
  await expect(toast).toContainText(`Done: “${course}”`);
  await page.keyboard.press("Control+z");
  await expect(toast).toContainText(`Not done: “${course}”`);
  await expect(tick).not.toBeChecked();
  // What was undone is a change like any other.
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(toast).toContainText(`Done: “${course}”`);
  await expect(tick).toHaveCount(0);

  const request = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "Jonas Lindqvist" });
  for (const undo of [
    () => page.keyboard.press("Control+z"),
    () => toast.getByRole("button", { name: "Undo" }).click(),
  ]) {
    await request.getByRole("button", { name: "Not now" }).click();
    await expect(toast).toContainText("Told Jonas Lindqvist “not now”");
    await expect(request).toHaveCount(0);
    await undo();
    await expect(request).toBeVisible();
    await expect(toast).toContainText("Jonas Lindqvist waits for your answer again");
  }
  await request.getByRole("button", { name: "Accept" }).click();
  await expect(toast).toContainText("You mentor Jonas Lindqvist now");
});

test("a resolved thread and what was redone are undone by their toast and by its key", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const conversation = new Conversation(page);
  await page.goto(company.goalPath);
  await climb.open(course);
  await conversation.say("Which one would you take?");
  const resolve = conversation.thread("Which one").getByRole("button", { name: "Mark resolved" });
  await resolve.click();
  await expect(climb.notice).toContainText("Thread resolved");
  await climb.row(course).focus();
  await page.keyboard.press("Control+z");
  await expect(resolve).toBeVisible();
  await expect(climb.notice).toContainText("Thread open again");

  await climb.tick(hire).click();
  await page.keyboard.press("Control+z");
  await expect(climb.tick(hire)).not.toBeChecked();
  await page.keyboard.press("Control+Shift+z");
  await expect(climb.notice).toContainText("Redone");
  await climb.undo();
  await expect(climb.tick(hire)).not.toBeChecked();
});

test("a step that is done and is given one of its own is said to be open again", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.tick(course).click();
  await expect(climb.untick(course)).toBeChecked();
  await climb.row(course).focus();
  await page.keyboard.press("Enter");
  await expect(climb.tree.locator("fieldset")).toBeVisible();
  await expect(climb.draft).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Compare three");
  await page.keyboard.press("Enter");
  await expect(climb.notice).toContainText(`“${course}” is a milestone now`);
  await expect(climb.notice).toContainText("is open again");
  await page.keyboard.press("Escape");
  await climb.undo();
  await expect(climb.row("Compare three")).toHaveCount(0);
  await expect(climb.untick(course)).toBeChecked();
  await untilSaved(page);
});
