import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { change } from "./fixtures/call";
import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";
import { NewGoalPage } from "./pages/new-goal";
import { PeoplePage } from "./pages/people";

const { url } = testServers().company;
const course = "Complete a project-management course";

test("two tabs rename the same step: the second is told, and nothing is lost", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const first = await companyPerson(company.people.maya.email);
  await first.goto(company.goalPath);
  const second = await first.context().newPage();
  await second.goto(company.goalPath);
  const rename = async (page: typeof first, title: string) => {
    const climb = new ClimbPage(page);
    await climb.open(course);
    await climb.panel.getByRole("button", { name: "Rename" }).click();
    const field = page.getByRole("textbox", { name: `New name for ${course}` });
    await field.fill(title);
    await field.press("Enter");
  };
  await rename(first, "Complete the PRINCE2 course");
  await expect(new ClimbPage(first).row("Complete the PRINCE2 course")).toBeVisible();
  await expect(new ClimbPage(first).notice).toContainText("Renamed");
  await rename(second, "Complete an agile course");
  const told = new ClimbPage(second).notice;
  await expect(told).toContainText("Someone changed “Complete the PRINCE2 course” meanwhile");
  await expect(told).toContainText("what you typed: “Complete an agile course”");
  await expect(new ClimbPage(second).row("Complete the PRINCE2 course")).toBeVisible();
});

test("a node deleted meanwhile: who comments on it is told, and keeps the words", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 409/);
  const company = await buildCompany(database, ["manager"]);
  const daniel = await companyPerson(company.people.daniel.email);
  const maya = await companyPerson(company.people.maya.email);
  await daniel.goto(company.goalPath);
  await new ClimbPage(daniel).open(course);
  await maya.goto(company.goalPath);
  await new ClimbPage(maya).open(course);
  const deleted = maya.waitForResponse(/node\.change/);
  await new ClimbPage(maya).panel.getByRole("button", { name: "Delete" }).click();
  await deleted;

  const { box, region } = new Conversation(daniel);
  await box.fill("Take the short one.");
  await region.getByRole("button", { name: "Send" }).click();
  await expect(region.getByRole("alert")).toHaveText(
    /deleted meanwhile. What you typed is still here/,
  );
  await expect(box).toHaveValue("Take the short one.");
});

test("the same forms sent twice write once", async ({ companyPerson, database }) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.maya.email);
  const { slug: organization, goalId } = company;

  await test.step("a comment", async () => {
    await page.goto(company.goalPath);
    const { box, region } = new Conversation(page);
    await box.fill("Only once, please.");
    await region.getByRole("button", { name: "Send" }).dblclick();
    await expect(box).toHaveValue("");
    await page.reload();
    await expect(new Conversation(page).comment("Only once, please.")).toHaveCount(1);
  });

  await test.step("a comment whose answer was lost", async () => {
    const input = {
      organization,
      goalId,
      id: randomUUID(),
      target: { nodeId: null, audience: "readers" },
      body: "Sent again after the line broke.",
    };
    for (let sent = 0; sent < 2; sent++)
      expect(await change(page, url, "comment.post", input)).toMatchObject({ status: 200 });
    await page.reload();
    await expect(new Conversation(page).comment("Sent again after the line broke.")).toHaveCount(1);
  });

  await test.step("a goal", async () => {
    await page.goto(`/${organization}/goals/new`);
    const form = new NewGoalPage(page);
    await form.statement.fill("Become a Senior Manager by autumn");
    await form.reachedBy.fill("end of 2027");
    await form.reachedBy.blur();
    await expect(form.reachedBy).toHaveValue("Friday, 31 December 2027");
    await form.start.dblclick();
    await expect(
      page.getByRole("heading", { name: "Become a Senior Manager by autumn" }),
    ).toBeVisible();
    await page.goto(`/${organization}/goals`);
    await expect(page.getByRole("link", { name: "Become a Senior Manager by autumn" })).toHaveCount(
      1,
    );
  });
});

test("a comment sent before the conversation was read stands in it", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  let first = true;
  let read = () => {};
  const wasRead = new Promise<void>((done) => {
    read = done;
  });
  const conversationOnCourse = (url: URL) =>
    url.pathname.includes("comment.threads") && url.search.includes(company.nodeId(course));
  await page.route(conversationOnCourse, async (route) => {
    if (!first) return route.continue();
    first = false;
    const response = await route.fetch();
    read();
    // Comes after what was said has been taken; it may have been given up by then.
    await pause(2_000);
    await route.fulfill({ response }).catch(() => {});
  });
  await new ClimbPage(page).open(course);
  await wasRead;
  const conversation = new Conversation(page);
  await conversation.box.fill("Which one do I take?");
  await conversation.region.getByRole("button", { name: "Send" }).click();
  await expect(conversation.box).toHaveValue("");
  await expect(conversation.thread("Which one do I take?")).toBeVisible();
});

test("a member deactivated while a tab is open is out at the next request", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database, ["manager"]);
  const maya = await companyPerson(company.people.maya.email);
  await maya.goto(company.goalPath);
  await new ClimbPage(maya).open(course);
  const { box, region } = new Conversation(maya);
  await box.fill("I have something to say.");

  const olivia = await companyPerson(company.people.olivia.email);
  await olivia.goto(`/${company.slug}/admin/people`);
  const dialog = await new PeoplePage(olivia).change("Maya Okafor");
  await dialog.getByRole("button", { name: "Deactivate" }).click();
  await expect(olivia.getByRole("status")).toContainText("Maya Okafor can no longer enter");

  await region.getByRole("button", { name: "Send" }).click();
  await expect(region.getByRole("alert")).toContainText("nothing you can see");
  await expect(box).toHaveValue("I have something to say.");
  await new ClimbPage(maya).tick(course).click();
  await expect(new ClimbPage(maya).notice).toContainText("nothing you can see");
  await expect(new ClimbPage(maya).tick(course)).not.toBeChecked();
  expect((await maya.reload())?.status()).toBe(404);
});

test("who is signed out in an open tab signs in beside it, and goes on with what was typed", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 401/);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  const climb = new ClimbPage(page);
  await climb.open(course);
  const { box, region } = new Conversation(page);
  await box.fill("I have something to say.");
  const cookies = await page.context().cookies();
  await page.context().clearCookies();

  await region.getByRole("button", { name: "Send" }).click();
  await expect(region.getByRole("alert")).toContainText("You are signed out");
  await expect(region.getByRole("alert").getByRole("link", { name: "Sign in" })).toBeVisible();
  await climb.tick(course).click();
  await expect(climb.notice).toContainText("You are signed out");
  const opened = page.waitForEvent("popup");
  await climb.notice.getByRole("link", { name: "Sign in" }).click();
  await expect(await opened).toHaveURL(`${url}/sign-in`);

  await page.context().addCookies(cookies);
  await region.getByRole("button", { name: "Send" }).click();
  await expect(new Conversation(page).comment("I have something to say.")).toBeVisible();
});

test("HTML in a comment is text", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  const html = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script><b>bold</b>`;
  const conversation = new Conversation(page);
  await conversation.say(html);
  await page.reload();
  await expect(conversation.comment(html)).toBeVisible();
  await expect(conversation.region.locator("img, script, b")).toHaveCount(0);
  await expect(page).not.toHaveTitle("owned");
  await conversation.say("[a link](javascript:alert(1)) and **weight**");
  await expect(conversation.region.locator("a[href^='javascript']")).toHaveCount(0);
});

const long = "x".repeat(10_000);

const forms: {
  where: string;
  at: string;
  by: "maya" | "olivia";
  /** How many characters too long each of its texts is then. */
  excess: Record<string, number>;
  sends: string;
  /** What else must be filled in before it would be sent. */
  rest?: (page: Page) => Promise<unknown>;
}[] = [
  {
    where: "a new goal",
    at: "/goals/new",
    by: "maya",
    excess: { "What you want": 8_000, "The goal in one sentence": 9_700 },
    sends: "Start this plan",
  },
  {
    where: "an invitation",
    at: "/admin/people",
    by: "olivia",
    excess: { Name: 9_900 },
    sends: "Send the invitation",
    async rest(page) {
      await page.getByRole("button", { name: "Invite somebody" }).click();
      await page.getByRole("textbox", { name: "E-mail address" }).fill("new@harbor.test");
    },
  },
  {
    where: "a question to a colleague",
    at: "/mentoring",
    by: "maya",
    excess: { "A line to go with it": 8_000 },
    sends: "Ask them",
    rest: (page) =>
      page.getByRole("combobox", { name: "Who should mentor you" }).selectOption({ index: 1 }),
  },
];

/** The field holds all of it, says how much is too much, and the form is not sent. */
async function expectHeld(page: Page, name: string, excess: number, sends: string) {
  const field = page.getByRole("textbox", { name, exact: true });
  let sent = 0;
  page.on("request", (request) => {
    const changes = /goal\.(restate|create)|member\.invite|organization\.create|mentorship\.ask/;
    if (request.method() !== "POST") return;
    if (changes.test(request.url()) || request.url().endsWith("/settings")) sent++;
  });
  await field.fill(long);
  await expect(field).toHaveAccessibleDescription(
    new RegExp(`${excess.toLocaleString("en")} characters too long`),
  );
  await page.getByRole("button", { name: sends, exact: true }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(long);
  expect(sent).toBe(0);
  await field.fill("");
}

for (const { where, at, by, excess, sends, rest } of forms)
  test(`10,000 characters stay as they are in ${where}, and are not sent`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people[by].email);
    await page.goto(`/${company.slug}${at}`);
    await rest?.(page);
    for (const [name, much] of Object.entries(excess)) await expectHeld(page, name, much, sends);
  });

test("10,000 characters stay as they are in the goal's dialog, the settings and a new organization", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expectHeld(page, "The goal, so that one can tell when it is reached", 9_700, "Save");
  await page.goto("/settings");
  await expectHeld(page, "Your name", 9_900, "Save");
  await page.goto("/welcome");
  await expectHeld(page, "What is the organization called?", 9_900, "Begin");
});

test("titles of every kind are kept, or refused in words", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 400/);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const write = async (title: string) => {
    await climb.open("Director");
    await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
    await climb.draft.fill(title);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  };

  await test.step("right to left, and emoji", async () => {
    for (const title of ["השלמת קורס ניהול", "Ship 🚀 with 👩‍👩‍👧‍👦 & <b>no</b> fear"]) {
      const sent = page.waitForRequest(/node\.change/);
      await write(title);
      await expect(climb.row(title)).toBeVisible();
      // What is on its way arrives, whatever becomes of the page.
      await sent;
      await expect(async () => {
        await page.reload();
        await expect(climb.row(title)).toBeVisible({ timeout: 2_000 });
      }).toPass();
    }
  });

  await test.step("nothing at all is nothing written", async () => {
    const before = await climb.titles();
    await write("   ");
    expect(await climb.titles()).toEqual(before);
  });

  await test.step("10,000 characters", async () => {
    const before = await climb.titles();
    await climb.open("Director");
    await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
    await climb.draft.fill(long);
    const told = climb.tree.getByRole("alert");
    await expect(told).toHaveText("9,800 characters too long");
    await page.keyboard.press("Enter");
    await expect(climb.draft).toBeFocused();
    await climb.draft.blur();
    await expect(climb.draft).toHaveValue(long);
    expect(await climb.titles()).toEqual(before);

    // One of several pasted lines: none of them is added, and it is said which is to blame.
    await climb.draft.fill("");
    await climb.draft.evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, `Find a sponsor\n${long}`);
    await expect(told).toHaveText(
      "Line 2 of what was pasted: 9,800 characters too long. Nothing was added.",
    );
    expect(await climb.titles()).toEqual(before);
    await page.keyboard.press("Escape");

    // A new name, left and come back to.
    await climb.open(course);
    await climb.panel.getByRole("button", { name: "Rename" }).click();
    const field = page.getByRole("textbox", { name: `New name for ${course}` });
    await field.fill(long);
    await field.press("Enter");
    await expect(field).toBeFocused();
    await expect(told).toHaveText("9,800 characters too long");
    await climb.open("Director");
    await expect(field).toHaveValue(long);
    await field.press("Escape");
    await climb.expectTitles(...before);
    const { slug: organization, goalId } = company;
    const response = await change(page, url, "node.change", {
      organization,
      goalId,
      change: {
        type: "add",
        changeId: randomUUID(),
        parentId: null,
        placement: { at: "end" },
        nodes: [{ id: randomUUID(), kind: "step", title: "x".repeat(10_000) }],
      },
    });
    expect(response).toMatchObject({ status: 400, problem: "invalidInput" });
  });

  await test.step("characters that cannot be shown", async () => {
    await write("Run the \u202Eplan");
    await expect(climb.notice).toContainText("cannot be shown");
  });
});

test("dates that are none, long gone, or far off, each get their answer", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.date(course).click();
  const due = climb.panel.getByRole("textbox", { name: "Due" });
  const refused = async (text: string, why: RegExp) => {
    await due.fill(text);
    await expect(climb.panel.getByText(why)).toBeVisible();
    await due.press("Enter");
    await expect(due).toHaveValue(text);
    await expect(climb.date(course)).toHaveText("1 Mar 2027");
  };
  await refused("when the cows come home", /does not read as a date/);
  await refused("June 31st", /“June” is clear; “31st” is not/);
  await refused("1 January 10000", /between 1 January 1900 and 31 December 9999/);
  await refused("yesterday", /“yesterday” has passed/);
  await due.fill("31 December 9999");
  await due.press("Enter");
  await expect(climb.date(course)).toHaveText("31 Dec 9999");
});

test("a milestone cannot be moved under its own step", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 409/);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const { slug: organization, goalId } = company;
  await page.goto(company.goalPath);
  const before = await climb.titles();
  await climb.drag("Senior Manager", course, "lower");
  await expect(climb.notice).toContainText("A milestone cannot stand under one of its own steps.");
  await climb.expectTitles(...before);
  expect(
    await change(page, url, "node.change", {
      organization,
      goalId,
      change: {
        type: "move",
        changeId: randomUUID(),
        nodeId: company.nodeId("Senior Manager"),
        parentId: company.nodeId("Senior Manager"),
        placement: { at: "end" },
      },
    }),
  ).toMatchObject({ problem: "treeCycle" });
});
