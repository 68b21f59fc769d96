import type { Page } from "@playwright/test";
import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";

type Company = Awaited<ReturnType<typeof buildCompany>>;

async function openPlan(page: Page, company: Company): Promise<ClimbPage> {
  await page.goto(company.goalPath);
  return new ClimbPage(page);
}

/** Begins a step before the course, under its milestone. */
async function write(climb: ClimbPage, text: string): Promise<void> {
  await climb.row(course).focus();
  await climb.page.keyboard.press("Enter");
  await climb.draft.pressSequentially(text);
}

const understood = (climb: ClimbPage) =>
  climb.tree.getByRole("list", { name: "What was understood" });

test("a date and a length in the sentence are taken by Enter, in one change", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  await write(climb, "Sit in on two loops, 3 weeks, by 31 January 2028");
  await expect(understood(climb)).toContainText("3 weeks");
  await expect(understood(climb)).toContainText("by Monday 31 January 2028");
  await expect(climb.tree.getByText(/Start by .+, in \d+ days/)).toBeVisible();
  await expect(climb.tree.getByText(/Due 7 months after/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(climb.row("Sit in on two loops")).toBeVisible();
  await expect(climb.date("Sit in on two loops")).toHaveText("31 Jan 2028");
  await expect(climb.draft).toHaveValue("");
  await page.keyboard.press("Escape");
  await untilSaved(page);
  await page.reload();
  await climb.open("Sit in on two loops");
  await expect(climb.panel.getByRole("textbox", { name: "Takes" })).toHaveValue("3 weeks");
});

test("words are given back by Backspace, by Escape and by their chip", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  const sentence = "Plan the event, by 1 March 2028";
  const chip = understood(climb).getByText("by Wednesday 1 March 2028", { exact: true });
  await write(climb, sentence);
  await expect(chip).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(climb.draft).toHaveValue(sentence);
  await expect(chip).toHaveCount(0);
  // What was given back can be taken again, by keyboard.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(chip).toBeVisible();
  await climb.draft.focus();
  await page.keyboard.press("Escape");
  await expect(chip).toHaveCount(0);
  await understood(climb).getByRole("button").click();
  await understood(climb)
    .getByRole("button", { name: "Leave “by 1 March 2028” in the title" })
    .click();
  await expect(climb.draft).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(climb.row(sentence)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(climb.draft).toHaveCount(0);
});

test("a date that may belong to the title stays there, and both readings are offered", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  await write(climb, "2028 strategy offsite");
  await expect(understood(climb).getByRole("button")).toHaveText(
    "“2028”: by Sunday 31 December 2028?",
  );
  await page.keyboard.press("Enter");
  await expect(climb.row("2028 strategy offsite")).toBeVisible();
  await climb.draft.pressSequentially("Write the review by Dec-27");
  await expect(understood(climb)).toContainText("by Friday 31 December 2027");
  await understood(climb).getByRole("button", { name: "rather by" }).click();
  await expect(understood(climb)).toContainText("rather by Friday 31 December 2027");
  await page.keyboard.press("Enter");
  await expect(climb.row("Write the review")).toBeVisible();
});

test("a pasted list is shown as the tree that it will become, and added as one change", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  const before = await climb.titles();
  await write(climb, "Learn to ");
  await climb.paste(
    "- lead\n  - [x] Hire two people\n  - 360 review\t1 March 2028\n- budget\t12 weeks",
  );
  const preview = page.getByRole("region", { name: "What will be added" });
  await expect(preview.getByRole("listitem")).toHaveCount(4);
  await expect(preview).toContainText("Learn to lead");
  await expect(preview).toContainText("by Wednesday 1 March 2028");
  await expect(preview).toContainText("12 weeks");
  await expect(climb.tree.getByText("4 lines, 1 of them done")).toBeVisible();
  // Escape gives back what was typed before.
  await page.keyboard.press("Escape");
  await expect(climb.draft).toHaveValue("Learn to ");
  await climb.paste(
    "- lead\n  - [x] Hire two people\n  - 360 review\t1 March 2028\n- budget\t12 weeks",
  );
  await page.getByRole("button", { name: "Add 4 lines" }).click();
  await expect(climb.row("Learn to lead")).toBeVisible();
  await expect(climb.date("360 review")).toHaveText("1 Mar 2028");
  await expect(climb.untick("Hire two people")).toBeChecked();
  await expect(climb.notice).toContainText("Added 4 milestones and steps");
  await untilSaved(page);
  await climb.row("360 review").focus();
  await page.keyboard.press("Control+z");
  await climb.expectTitles(...before);
  await page.keyboard.press("Control+Shift+z");
  await expect(climb.row("Learn to lead")).toBeVisible();
  await untilSaved(page);
  await page.reload();
  await expect(climb.untick("Hire two people")).toBeChecked();
  await expect(climb.date("360 review")).toHaveText("1 Mar 2028");
});

test("a list of a web page keeps what stands under what", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  await write(climb, "");
  await climb.paste(
    "Lead\nHire\nBudget",
    "<ul><li>Lead<ul><li><input type=checkbox checked>Hire</li></ul></li><li>Budget</li></ul>",
  );
  const preview = climb.page.getByRole("region", { name: "What will be added" });
  await expect(preview.getByRole("listitem").first().getByRole("listitem")).toHaveText("doneHire");
});

test("a half-written step, a list and what was given back survive a reload", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = await openPlan(page, company);
  page.on("dialog", (dialog) => void dialog.accept());
  await write(climb, "Plan the event, by 1 March 2028");
  await expect(understood(climb)).toContainText("by Wednesday 1 March 2028");
  await page.keyboard.press("Backspace");
  await page.reload();
  await expect(climb.draft).toHaveValue("Plan the event, by 1 March 2028");
  await expect(understood(climb).getByRole("button")).toHaveText(/by Wednesday 1 March 2028\?$/);
  await climb.draft.focus();
  await page.keyboard.press("Enter");
  await expect(climb.row("Plan the event, by 1 March 2028")).toBeVisible();
  await page.keyboard.press("Escape");

  // A date that is none stays in its field when another row is opened, and that is said.
  await climb.open(course);
  await climb.panel.getByRole("textbox", { name: "Due" }).fill("when it rains");
  await climb.open("Director");
  const waiting = page.getByRole("alert").filter({ hasText: "when it rains" });
  await expect(waiting).toContainText(`the date of “${course}”`);
  await page.reload();
  await expect(waiting).toBeVisible();
  await waiting.getByRole("button", { name: "Go on with it" }).click();
  await expect(climb.panel.getByRole("textbox", { name: "Due" })).toHaveValue("when it rains");
  await expect(waiting).toHaveCount(0);
});

test("a new goal that is half filled in survives a reload, and goes once it is sent", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(`/${company.slug}/goals/new`);
  const wanted = page.getByRole("textbox", { name: "What you want" });
  const reachedBy = page.getByRole("textbox", { name: "Reached by" });
  await wanted.fill("More say in how we work.");
  await reachedBy.fill("end of Q4 2028");
  await page.reload();
  await expect(wanted).toHaveValue("More say in how we work.");
  await page.getByRole("textbox", { name: "The goal in one sentence" }).fill("Lead the division");
  await page.getByRole("button", { name: "Start this plan" }).click();
  await expect(page.getByRole("heading", { name: "Lead the division", level: 1 })).toBeVisible();
  await expect(page.getByText("By 31 December 2028")).toBeVisible();
  await page.goto(`/${company.slug}/goals/new`);
  await expect(wanted).toHaveValue("");
});

test("Enter that ends a composition adds nothing", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  await write(climb, "かんじ");
  const before = await climb.titles();
  await climb.draft.evaluate((field) => {
    const ofMethod = { key: "Enter", bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent("keydown", { ...ofMethod, isComposing: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { ...ofMethod, keyCode: 229 }));
  });
  await expect(climb.draft).toHaveValue("かんじ");
  expect(await climb.titles()).toEqual(before);
});

test("on a phone a step is added by buttons, and its panel is opened by one", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const climb = await openPlan(page, company);
  await page.getByRole("button", { name: "Add a step before this…" }).tap();
  await climb.draft.fill("PM course, 12 weeks");
  await expect(understood(climb)).toContainText("12 weeks");
  for (const name of ["Add step", "Cancel", "Details"]) {
    const box = await page.getByRole("button", { name, exact: true }).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
  }
  // Hiding the keyboard submits nothing.
  await climb.draft.blur();
  await expect(climb.draft).toHaveValue("PM course, 12 weeks");
  await page.getByRole("button", { name: "Add step", exact: true }).tap();
  await expect(climb.row("PM course")).toBeVisible();
  await climb.draft.fill("Write the review");
  await page.getByRole("button", { name: "Details", exact: true }).tap();
  await expect(page.getByRole("heading", { name: "Write the review" })).toBeVisible();
  await expect(climb.draft).toHaveCount(0);
  await page.goBack();
  await page.getByRole("button", { name: "Add a step before this…" }).tap();
  await page.getByRole("button", { name: "Cancel", exact: true }).tap();
  await expect(climb.draft).toHaveCount(0);
});

test("what is being written is added where it stands when another row begins a step", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  await write(climb, "Find a sponsor, 2 weeks");
  await page.reload();
  await expect(climb.draft).toHaveValue("Find a sponsor, 2 weeks");
  await test.step("a line is added", async () => {
    await climb.row("Senior Manager").focus();
    await page.keyboard.press("Enter");
    await expect(climb.draft).toBeFocused();
    await expect(climb.draft).toHaveValue("");
    await page.keyboard.type("Ask Daniel");
    await page.keyboard.press("Enter");
    await expect(climb.row("Ask Daniel")).toBeVisible();
    await expect(climb.row("Find a sponsor")).toBeVisible();
  });
  await page.keyboard.press("Escape");
  await test.step("a list stays at its place", async () => {
    await climb.row(course).focus();
    await page.keyboard.press("Enter");
    await climb.paste("One\nTwo");
    await climb.row("Senior Manager").focus();
    await page.keyboard.press("Enter");
    await expect(climb.draft).toBeFocused();
    await expect(climb.draft).toHaveValue("One\nTwo");
  });
});

test("words that are not added are given back by Undo", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  const { page } = climb;
  await write(climb, "plain words typed");
  await page.keyboard.press("Escape");
  await expect(climb.draft).toHaveCount(0);
  await expect(climb.notice).toContainText("Not added: “plain words typed”");
  await climb.undo();
  await expect(climb.draft).toHaveValue("plain words typed");
  await expect(climb.draft).toBeFocused();
  await climb.draft.fill("Plan the event, by 1 March 2028");
  await expect(understood(climb)).toContainText("by Wednesday 1 March 2028");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(climb.draft).toHaveCount(0);
  await expect(climb.row(course)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(climb.draft).toHaveValue("Plan the event, by 1 March 2028");
  await page.keyboard.press("Enter");
  await expect(climb.row("Plan the event, by 1 March 2028")).toBeVisible();
  // Nothing is said where nothing was typed.
  await page.keyboard.press("Escape");
  await expect(climb.notice).not.toContainText("Not added");
});

test("a date that was typed and given up is given back by Undo", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const climb = await openPlan(await companyPerson(company.people.maya.email), company);
  await climb.open(course);
  const due = climb.panel.getByRole("textbox", { name: "Due" });
  await due.fill("when it rains");
  await due.press("Escape");
  await expect(due).not.toHaveValue("when it rains");
  await expect(climb.notice).toContainText("Not taken: “when it rains”");
  await climb.undo();
  await expect(due).toHaveValue("when it rains");
});

test("on a phone all of what is written with is in view, also as it grows", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, {
    viewport: { width: 390, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const climb = await openPlan(page, company);
  await page.getByRole("button", { name: "Add a step before this…" }).tap();
  await expect(climb.tree.locator("fieldset")).toBeInViewport({ ratio: 1 });
  await climb.draft.fill("PM course with a long name that takes more lines than one, 12 weeks");
  await expect(understood(climb)).toContainText("12 weeks");
  await expect(climb.tree.locator("fieldset")).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Add step", exact: true }).tap();
  await expect(climb.draft).toHaveValue("");
  await expect(climb.tree.locator("fieldset")).toBeInViewport({ ratio: 1 });
});
