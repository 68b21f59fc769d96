import { buildSession, buildUser } from "@/server/testing/builders";
import { buildCompany } from "./fixtures/company";
import { hold } from "./fixtures/hold";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";

const course = "Complete a project-management course";

test("an unsent comment stays in its field until it is sent", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.daniel.email);
  const climb = new ClimbPage(page);
  const conversation = new Conversation(page);
  const { box } = conversation;
  const onlyToMaya = conversation.region.getByRole("checkbox", { name: "Only to Maya Okafor" });
  const reply = conversation.region.getByRole("textbox", { name: "Reply to Daniel Reyes…" });
  await page.goto(company.goalPath);
  await climb.open(course);
  await conversation.say("Which one do you take?");
  await conversation.region.getByRole("button", { name: "Reply" }).click();
  await expect(reply).toBeFocused();
  await reply.fill("The short one, I");
  await box.fill("Between us: the long one");
  await onlyToMaya.check();
  const expectBoth = async () => {
    await expect(box).toHaveValue("Between us: the long one");
    await expect(onlyToMaya).toBeChecked();
    await expect(reply).toHaveValue("The short one, I");
  };

  await test.step("each node has its own draft", async () => {
    await climb.open("Director");
    await expect(box).toHaveValue("");
    await expect(onlyToMaya).not.toBeChecked();
    await box.fill("You will be a good");
    await climb.open(course);
    await expectBoth();
  });
  await test.step("after closing and opening the panel", async () => {
    await climb.panel.getByRole("button", { name: "Close" }).click();
    await expect(box).toHaveValue("");
    await climb.open(course);
    await expectBoth();
  });
  await test.step("after folding and unfolding the thread", async () => {
    await conversation.region.getByRole("button", { name: "Mark resolved" }).click();
    await expect(reply).toHaveCount(0);
    await conversation.region.getByRole("button", { name: "Show" }).click();
    await expectBoth();
    // A draft stays one when all its words are removed and others are typed.
    await reply.fill("");
    await reply.fill("The short one, I");
  });
  await test.step("after visiting another screen", async () => {
    await page.getByRole("link", { name: "Goals", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Goals", level: 1 })).toBeVisible();
    await page.goBack();
    await climb.open("Director");
    await expect(box).toHaveValue("You will be a good");
  });
  await test.step("after a reload", async () => {
    await page.reload();
    await expect(box).toHaveValue("You will be a good");
    await climb.open(course);
    await conversation.region.getByRole("button", { name: "Show" }).click();
    await expectBoth();
  });
  await test.step("the draft is gone once it is sent", async () => {
    await box.press("Control+Enter");
    await expect(conversation.thread("Between us: the long one")).toContainText(
      "Between the two of you",
    );
    await expect(box).toHaveValue("");
    await reply.press("Control+Enter");
    await expect(conversation.comment("The short one, I")).toBeVisible();
    await expect(reply).toHaveCount(0);
    await page.reload();
    await expect(conversation.comment("Between us: the long one")).toHaveCount(1);
    await expect(box).toHaveValue("");
    expect(await page.evaluate(() => Object.keys(sessionStorage).length)).toBe(1);
  });
});

test("a person who signs in on the same tab does not see the previous person's drafts", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database, ["manager"]);
  const page = await companyPerson(company.people.daniel.email);
  const { box } = new Conversation(page);
  await page.goto(company.goalPath);
  await box.fill("I am not sure about Maya");

  const become = async (email: string) => {
    const user = await buildUser(database, { email });
    const { token } = await buildSession(database, user.id);
    const { url } = testServers().company;
    await page.context().addCookies([{ name: "backcast.session", value: token, url }]);
    await page.goto(company.goalPath);
  };
  await become(company.people.maya.email);
  await new ClimbPage(page).open(course);
  await new ClimbPage(page).panel.getByRole("button", { name: "Close" }).click();
  await expect(box).toHaveValue("");
  await become(company.people.daniel.email);
  await expect(box).toHaveValue("I am not sure about Maya");
});

test("a refused comment is announced on another screen, and its text is kept", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 409/);
  const company = await buildCompany(database, ["manager"]);
  const daniel = await companyPerson(company.people.daniel.email);
  const maya = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(daniel);
  const { box, region } = new Conversation(daniel);
  await daniel.goto(company.goalPath);
  await climb.open(course);
  await maya.goto(company.goalPath);
  await new ClimbPage(maya).open(course);
  await new ClimbPage(maya).panel.getByRole("button", { name: "Delete" }).click();
  await untilSaved(maya);

  const release = await hold(daniel, /comment\.post/);
  await box.fill("Take the short one.");
  await region.getByRole("button", { name: "Send" }).click();
  await climb.open("Director");
  release();
  await expect(climb.notice).toContainText("Your comment was not sent, and is kept");
  await expect(climb.notice).toContainText("deleted meanwhile");
});

test("what was changed of a goal stays in its dialog until it is saved or cancelled", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const dialog = page.getByRole("dialog");
  const field = dialog.getByRole("textbox", { name: /^The goal, so that/ });
  const open = () => page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.goto(company.goalPath);
  await open();
  const before = await field.inputValue();
  await field.fill("Lead two teams, and half a");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await open();
  await expect(field).toHaveValue("Lead two teams, and half a");
  await page.reload();
  await open();
  await expect(field).toHaveValue("Lead two teams, and half a");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await open();
  await expect(field).toHaveValue(before);
});
