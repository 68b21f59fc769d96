import { randomUUID } from "node:crypto";
import { change } from "./fixtures/call";
import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { ClimbPage } from "./pages/climb";

const { url } = testServers().company;
const course = "Complete a project-management course";
const long = "x".repeat(10_000);

test("unusual titles are stored, or refused with a reason", async ({
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
      await write(title);
      await expect(climb.row(title)).toBeVisible();
      await untilSaved(page);
      await page.reload();
      await expect(climb.row(title)).toBeVisible();
    }
  });

  await test.step("an empty title adds nothing", async () => {
    const before = await climb.titles();
    await write("   ");
    expect(await climb.titles()).toEqual(before);
  });

  await test.step("10,000 characters", async () => {
    const before = await climb.titles();
    await climb.open("Director");
    await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
    await climb.draft.fill(long);
    const alert = climb.tree.getByRole("alert");
    await expect(alert).toHaveText("9,800 characters too long");
    await page.keyboard.press("Enter");
    await expect(climb.draft).toBeFocused();
    await climb.draft.blur();
    await expect(climb.draft).toHaveValue(long);
    expect(await climb.titles()).toEqual(before);

    // One of several pasted lines is too long: none of them is added, and the message names that line.
    await climb.draft.fill("");
    await climb.paste(`Find a sponsor\n${long}`);
    await expect(alert).toHaveText(
      "Line 2 of what was pasted is 9,800 characters too long. Nothing was added.",
    );
    expect(await climb.titles()).toEqual(before);
    // The list is still in the field, and can be mended there.
    await expect(climb.draft).toHaveValue(`Find a sponsor\n${long}`);
    await page.keyboard.press("Escape");

    // A new name, which is typed, left and continued later.
    await climb.open(course);
    await climb.panel.getByRole("button", { name: "Rename" }).click();
    const field = page.getByRole("textbox", { name: `New name for ${course}` });
    await field.fill(long);
    await field.press("Enter");
    await expect(field).toBeFocused();
    await expect(alert).toHaveText("9,800 characters too long");
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

  await test.step("invisible characters", async () => {
    await climb.open("Director");
    await climb.panel.getByRole("button", { name: "Add a step", exact: true }).click();
    await climb.draft.fill("Run the \u001bplan");
    await page.keyboard.press("Enter");
    await expect(climb.tree.getByRole("alert")).toContainText("an invisible escape character");
    await expect(climb.draft).toHaveValue("Run the \u001bplan");
    await page.keyboard.press("Escape");
    // What nobody sees is taken out, and what is nothing else is no title.
    const before = await climb.titles();
    await write("\u200b\u2060\u00ad");
    expect(await climb.titles()).toEqual(before);
    await write("Run\u200b the\u00a0pl\u00adan");
    await expect(climb.row("Run the plan")).toBeVisible();
  });
});

test("unreadable, past and distant dates each get their message", async ({
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
  await expect(climb.notice).toBeHidden();
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
