import { buildMentorship } from "@/server/testing/builders";
import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";

const course = "Complete a project-management course";
const mentor = "Find a leadership mentor";

test("what was understood gives the focus back to the field, pressed by Enter and by Space", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.row(course).focus();
  await page.keyboard.press("Enter");
  await climb.draft.pressSequentially("2028 strategy offsite");
  const chips = climb.tree.getByRole("list", { name: "What was understood" }).getByRole("button");
  await expect(chips).toHaveText("“2028”: by Sunday 31 December 2028?");
  for (const key of ["Enter", "Space"]) {
    await page.keyboard.press("ArrowDown");
    await expect(chips.first()).toBeFocused();
    await page.keyboard.press(key);
    await expect(climb.draft).toBeFocused();
  }
  await climb.draft.fill("Write the review by Dec-27");
  await expect(chips.filter({ hasText: "rather by" })).toBeVisible();
  await chips.filter({ hasText: "rather by" }).focus();
  await page.keyboard.press("Enter");
  await expect(climb.draft).toBeFocused();
});

test("the focus stays beside what has gone, on a plan", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const conversation = new Conversation(page);
  await page.goto(company.goalPath);
  await climb.tick(mentor).click();
  await untilSaved(page);

  await test.step("a milestone that is marked as done in its panel", async () => {
    await climb.open("Director");
    await climb.panel.getByRole("button", { name: "Mark as done" }).focus();
    await page.keyboard.press("Enter");
    await expect(climb.untick("Director").or(climb.row("Director"))).not.toHaveCount(0);
    await expect(climb.panel.getByRole("button", { name: "Mark as done" })).toHaveCount(0);
    await expect(climb.panel.locator(":focus")).toHaveCount(1);
  });

  await test.step("a thread that is resolved, with a key and with the mouse", async () => {
    await conversation.say("Which one would you take?");
    const resolve = conversation.thread("Which one").getByRole("button", { name: "Mark resolved" });
    await resolve.focus();
    await page.keyboard.press("Enter");
    await expect(resolve).toHaveCount(0);
    await expect(conversation.region.getByRole("button", { name: "Show" })).toBeFocused();
    await conversation.say("And when?");
    await conversation.thread("And when?").getByRole("button", { name: "Mark resolved" }).click();
    await expect(conversation.comment("And when?")).toHaveCount(0);
    await expect(conversation.region.locator(":focus")).toHaveText("Show");
  });

  await test.step("a text that waits and is thrown away", async () => {
    await climb.open(course);
    await climb.panel.getByRole("textbox", { name: "Due" }).fill("when it rains");
    await climb.open("Senior Manager");
    const waiting = page.getByRole("alert").filter({ hasText: "when it rains" });
    await waiting.getByRole("button", { name: "Discard" }).focus();
    await page.keyboard.press("Enter");
    await expect(waiting).toHaveCount(0);
    await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  });
});

test("the focus stays beside what has gone, on Today", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const { maya, jonas, ingrid } = company.people;
  for (const mentee of [jonas, ingrid])
    await buildMentorship(database, company.organizationId, {
      mentorId: maya.id,
      menteeId: mentee.id,
      state: "asked",
    });
  const page = await companyPerson(maya.email);
  await page.goto(`/${company.slug}`);
  const main = page.getByRole("main");
  const tick = page.getByRole("checkbox", { name: `Mark ${course} as done` });
  const toast = page.getByRole("status");

  await tick.focus();
  await page.keyboard.press("Space");
  await expect(toast).toContainText(course);
  await expect(main.locator(":focus")).toHaveCount(1);
  await expect(tick).toHaveCount(0);
  await expect(main.locator(":focus")).toHaveCount(1);
  await toast.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(tick).not.toBeChecked();
  await expect(main.locator(":focus")).toHaveCount(1);

  for (const name of ["Jonas Lindqvist", "Ingrid Solberg"]) {
    const request = main.getByRole("listitem").filter({ hasText: name });
    await request.getByRole("button", { name: "Not now" }).focus();
    await page.keyboard.press("Enter");
    await expect(request).toHaveCount(0);
    await expect(main.locator(":focus")).toHaveCount(1);
  }
});
