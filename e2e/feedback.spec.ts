import { ownDemo } from "./fixtures/own-demo";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";
import { TeamPage } from "./pages/team";

const goal = "Advance from Team Lead to Director";

// One story in order: the individual replies to what the manager and the mentor have written.
test.describe.configure({ mode: "serial" });

// What a person has looked at counts here, and other tests look at the same plans.
const demo = ownDemo();

const fromDaniel = "Two teams by summer would show me that you are there.";
const fromMaya = "Then I will ask for the second one in January.";
const fromPriya = "Say out loud which meeting you will stop going to.";
const toMayaAlone = "Between us: ask for the budget before the title.";

test("a manager sees which plans need attention, reads one, and comments", async ({
  demoPerson,
}) => {
  const page = await demoPerson("daniel", {}, demo().url);
  const team = new TeamPage(page);
  const climb = new ClimbPage(page);
  const conversation = new Conversation(page);

  await test.step("direct and indirect reports are ordered by what can be done now", async () => {
    await page.getByRole("link", { name: "Team", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Your reports", level: 1 })).toBeVisible();
    await expect(page.getByText(/^Team, 5 direct and \d+ further down$/)).toBeVisible();
    await expect(team.group("Waiting for you")).toBeVisible();
    await expect(team.group("Slipping")).toBeVisible();
    await expect(team.group("On their way")).toBeVisible();
    await expect(team.person("Tomas Novak")).toContainText("Reports to Jonas Lindqvist");
  });

  await test.step("a report's page shows the rung, the path, shared goals, progress, late steps and changes", async () => {
    const maya = team.person("Maya Okafor");
    await expect(maya).toContainText("Team Lead since");
    await expect(maya).toContainText("Aims at: Director");
    await expect(maya.getByRole("link", { name: goal })).toBeVisible();
    await expect(
      maya.getByRole("img", {
        name: /^\d+ of \d+ steps done; the plan meant \d+ to be done by today$/,
      }),
    ).toBeVisible();
    await expect(maya.getByText(/^Asked you on/)).toBeVisible();
    await expect(maya.getByText(/since you looked/)).toBeVisible();
    await expect(
      team
        .group("Slipping")
        .getByRole("link", { name: /late$|what is short/ })
        .first(),
    ).toBeVisible();
  });

  await test.step("goals that are not shared are not found", async () => {
    await expect(team.person("Maya Okafor")).not.toContainText("essays");
    await expect(team.person("Ben Adeyemi")).toContainText("Nothing is shared with you");
  });

  await test.step("the tree is read-only", async () => {
    await team.person("Maya Okafor").getByRole("link", { name: goal }).click();
    await expect(page.getByRole("heading", { name: goal, level: 1 })).toBeVisible();
    await climb.open("Senior Manager");
    await expect(climb.tree.getByRole("checkbox").first()).toBeDisabled();
    for (const name of [
      "Share",
      "Edit",
      "Delete",
      "Rename",
      "Add a step",
      "Add a step before this…",
    ])
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Due" })).toHaveCount(0);
    await climb.row("Senior Manager").focus();
    await page.keyboard.press("F2");
    await page.keyboard.press("Delete");
    await expect(page.getByRole("textbox", { name: /^New name for/ })).toHaveCount(0);
    await expect(climb.row("Senior Manager")).toBeVisible();
  });

  await test.step("a comment on the milestone", async () => {
    await conversation.say(fromDaniel);
    await expect(conversation.thread(fromDaniel)).toContainText("Daniel Reyes manager");
  });
});

test("a mentor comments to everyone, and to the owner only", async ({ demoPerson }) => {
  const page = await demoPerson("priya", {}, demo().url);
  const climb = new ClimbPage(page);
  const conversation = new Conversation(page);

  await test.step("the mentee's shared goal is listed and opens", async () => {
    await page.getByRole("link", { name: "Mentoring" }).click();
    const mentees = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "My mentees" }) });
    await expect(mentees.getByRole("link", { name: "Maya Okafor" })).toBeVisible();
    await mentees.getByRole("link", { name: goal }).click();
    await expect(page.getByRole("heading", { name: goal, level: 1 })).toBeVisible();
  });

  await test.step("comments on a milestone", async () => {
    await climb.open("Senior Manager");
    await conversation.say(fromPriya);
    await expect(conversation.thread(fromPriya)).toContainText("Priya Nair mentor");
    await conversation.say(toMayaAlone, { onlyTo: "Maya Okafor" });
    await expect(conversation.thread(toMayaAlone)).toContainText("Between the two of you");
  });
});

test("a comment to the owner only is not shown to anybody else", async ({ demoPerson }) => {
  const page = await demoPerson("daniel", {}, demo().url);
  const climb = new ClimbPage(page);
  const conversation = new Conversation(page);
  await page.getByRole("link", { name: "Goals" }).click();
  await page.getByRole("link", { name: goal }).click();
  await climb.open("Senior Manager");
  await expect(conversation.comment(fromPriya)).toBeVisible();
  await expect(conversation.comment(toMayaAlone)).toHaveCount(0);
});

test("the owner reads both comments, replies, and resolves a thread", async ({ demoPerson }) => {
  const page = await demoPerson("maya", {}, demo().url);
  const climb = new ClimbPage(page);
  const conversation = new Conversation(page);

  await test.step("Today lists the comments", async () => {
    await expect(page.getByRole("link", { name: new RegExp(fromDaniel) }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: new RegExp(fromPriya) }).first()).toBeVisible();
    await page
      .getByRole("link", { name: new RegExp(fromDaniel) })
      .first()
      .click();
  });

  await test.step("each comment is shown on its node", async () => {
    await expect(climb.panel.getByRole("heading", { name: "Senior Manager" })).toBeVisible();
    for (const text of [fromDaniel, fromPriya, toMayaAlone])
      await expect(conversation.comment(text)).toBeVisible();
    await expect(conversation.thread(toMayaAlone)).toContainText("Between the two of you");
  });

  await test.step("a reply", async () => {
    await conversation.reply(fromDaniel, "Daniel Reyes", fromMaya);
    await expect(conversation.thread(fromDaniel)).toContainText("Maya Okafor whose plan this is");
  });

  await test.step("a thread is resolved and reopened", async () => {
    await conversation.thread(fromPriya).getByRole("button", { name: "Mark resolved" }).click();
    const resolved = conversation
      .comment("A thread Priya Nair began, resolved by Maya Okafor")
      .last();
    await expect(resolved).toBeVisible();
    await expect(conversation.comment(fromPriya)).toHaveCount(0);
    await page.reload();
    await expect(resolved).toBeVisible();
  });
});

test("the manager sees the reply", async ({ demoPerson }) => {
  const page = await demoPerson("daniel", {}, demo().url);
  await expect(page.getByRole("link", { name: new RegExp(fromMaya) })).toBeVisible();
  await page.getByRole("link", { name: new RegExp(fromMaya) }).click();
  const conversation = new Conversation(page);
  await expect(conversation.thread(fromDaniel)).toContainText(fromMaya);
});
