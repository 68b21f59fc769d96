import { randomUUID } from "node:crypto";
import { change } from "./fixtures/call";
import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { signal } from "./fixtures/signal";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";
import { NewGoalPage } from "./pages/new-goal";
import { PeoplePage } from "./pages/people";

const { url } = testServers().company;
const course = "Complete a project-management course";

test("when two tabs rename the same step, the second sees the conflict and keeps its text", async ({
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
  await untilSaved(first);
  await expect(new ClimbPage(first).row("Complete the PRINCE2 course")).toBeVisible();
  await expect(new ClimbPage(first).notice).toContainText("Renamed");
  await rename(second, "Complete an agile course");
  const notice = new ClimbPage(second).notice;
  await expect(notice).toContainText("This was renamed to “Complete the PRINCE2 course” elsewhere");
  await expect(notice).toContainText("Your title “Complete an agile course” was not saved");
  // The typed text is back in its field until the person has chosen between the two.
  const field = second.getByRole("textbox", { name: "New name for Complete the PRINCE2 course" });
  await expect(field).toHaveValue("Complete an agile course");
  await field.press("Escape");
  await expect(new ClimbPage(second).row("Complete the PRINCE2 course")).toBeVisible();
  await untilSaved(second);
});

test("a comment on a deleted node is refused with a reason, and its text is kept", async ({
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
  await new ClimbPage(maya).panel.getByRole("button", { name: "Delete" }).click();
  await untilSaved(maya);

  const { box, region } = new Conversation(daniel);
  await box.fill("Take the short one.");
  await region.getByRole("button", { name: "Send" }).click();
  const { panel } = new ClimbPage(daniel);
  await expect(panel.getByRole("alert").first()).toHaveText("This was deleted meanwhile.");
  await expect(box).toHaveCount(0);
  const lost = panel.getByRole("alert").filter({ hasText: "Take the short one." });
  await lost.getByRole("button", { name: "Discard" }).click();
  await expect(lost).toHaveCount(0);
});

test("a form that is sent twice writes once", async ({ companyPerson, database }) => {
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

  await test.step("a comment whose response was lost", async () => {
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

test("a comment sent before the conversation has loaded appears in it", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  let first = true;
  const read = signal();
  const postponed = signal();
  const conversationOnCourse = (url: URL) =>
    url.pathname.includes("comment.threads") && url.search.includes(company.nodeId(course));
  await page.route(conversationOnCourse, async (route) => {
    if (!first) return route.continue();
    first = false;
    const response = await route.fetch();
    read.give();
    // The response arrives after the comment was sent. The browser may have cancelled the request by then.
    await postponed.given;
    await route.fulfill({ response }).catch(() => {});
  });
  await new ClimbPage(page).open(course);
  await read.given;
  const conversation = new Conversation(page);
  await conversation.box.fill("Which one do I take?");
  await conversation.region.getByRole("button", { name: "Send" }).click();
  await expect(conversation.box).toHaveValue("");
  postponed.give();
  await expect(conversation.thread("Which one do I take?")).toBeVisible();
});

test("a member who is deactivated loses access at the next request of an open tab", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of (404|409)/);
  const company = await buildCompany(database, ["manager"]);
  const maya = await companyPerson(company.people.maya.email);
  await maya.goto(company.goalPath);
  const climb = new ClimbPage(maya);
  await climb.open(course);
  const { box, region } = new Conversation(maya);
  await box.fill("I have something to say.");

  const olivia = await companyPerson(company.people.olivia.email);
  await olivia.goto(`/${company.slug}/admin/people`);
  const dialog = await new PeoplePage(olivia).change("Maya Okafor");
  await dialog.getByRole("button", { name: "Deactivate" }).click();
  await expect(olivia.getByRole("status")).toContainText("Maya Okafor can no longer sign in here");

  await region.getByRole("button", { name: "Send" }).click();
  await expect(region.getByRole("alert")).toContainText("nothing you can see");
  await expect(box).toHaveValue("I have something to say.");
  await climb.tick(course).click();
  await expect(climb.unsaved).toContainText("your account here has been deactivated");
  await expect(climb.untick(course)).toBeChecked();
  await maya.getByRole("button", { name: "Edit", exact: true }).click();
  const goal = maya.getByRole("dialog");
  await goal.getByRole("textbox", { name: /^The goal/ }).fill("Lead two teams");
  await goal.getByRole("button", { name: "Save" }).click();
  await expect(goal.getByRole("alert")).toContainText("Your account here has been deactivated");
  expect((await maya.request.get(company.goalPath)).status()).toBe(404);
});

test("a person who is signed out signs in on another tab, and keeps what they typed", async ({
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
  await expect(climb.unsaved).toContainText("you are signed out");
  const opened = page.waitForEvent("popup");
  await climb.unsaved.getByRole("link", { name: "Sign in" }).click();
  await expect(await opened).toHaveURL(`${url}/sign-in`);

  await page.context().addCookies(cookies);
  await region.getByRole("button", { name: "Send" }).click();
  await expect(new Conversation(page).comment("I have something to say.")).toBeVisible();
});

test("HTML in a comment is shown as text", async ({ companyPerson, database }) => {
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
