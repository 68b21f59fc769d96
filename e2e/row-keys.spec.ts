import type { Page } from "@playwright/test";
import { buildCompany } from "./fixtures/company";
import { openPalette } from "./fixtures/dialogs-by-key";
import { hold } from "./fixtures/hold";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";
const mentor = "Find a leadership mentor";

type KeyPress = {
  key: string;
  code?: string;
  ctrlKey?: boolean;
  shiftKey?: boolean;
  isComposing?: boolean;
  keyCode?: number;
};
/** Presses a key as a keyboard of another layout sends it. */
const press = (page: Page, key: KeyPress) =>
  page.evaluate((given) => {
    const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...given });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, key);

test("shortcuts work under a Cyrillic layout, and none while an input method composes", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await openPalette(page);
  await page.keyboard.press("Escape");
  await press(page, { key: "л", code: "KeyK", ctrlKey: true });
  await expect(page.getByRole("searchbox", { name: "Where to?" })).toBeVisible();
  await page.keyboard.press("Escape");

  await climb.row(hire).focus();
  await press(page, { key: "ь", code: "KeyM" });
  await expect(climb.row(hire).locator(".spine-diamond")).toHaveCount(1);
  await press(page, { key: "я", code: "KeyZ", ctrlKey: true });
  await expect(climb.row(hire).locator(".spine-diamond")).toHaveCount(0);
  await press(page, { key: "Я", code: "KeyZ", ctrlKey: true, shiftKey: true });
  await expect(climb.row(hire).locator(".spine-diamond")).toHaveCount(1);

  await climb.open(course);
  const due = climb.panel.getByRole("textbox", { name: "Due" });
  await due.fill("1 May 2027");
  for (const key of ["Enter", "Escape"])
    for (const composing of [{ isComposing: true }, { keyCode: 229 }])
      await press(page, { key, ...composing });
  await expect(due).toHaveValue("1 May 2027");
  await expect(climb.panel.getByRole("heading", { name: course })).toBeVisible();
  await climb.row(course).focus();
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: `New name for ${course}` });
  await name.fill("Course");
  for (const key of ["Enter", "Escape"]) await press(page, { key, isComposing: true });
  await expect(name).toHaveValue("Course");
  await page.keyboard.press("Escape");
  await climb.row(hire).focus();
  await page.keyboard.press("Enter");
  await climb.draft.fill("A step");
  for (const key of ["Enter", "Escape"]) await press(page, { key, isComposing: true });
  await expect(climb.draft).toHaveValue("A step");
});

test("a held key deletes once, and ends nothing in the field that it has opened", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.row(mentor).focus();
  await page.keyboard.down("Delete");
  for (let n = 0; n < 4; n++) await page.keyboard.down("Delete");
  await page.keyboard.up("Delete");
  await expect(climb.row(mentor)).toHaveCount(0);
  await expect(climb.row("Senior Manager")).toBeFocused();
  await climb.expectTitles("Director", "Senior Manager", hire, course);
  for (let n = 0; n < 5; n++) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect(climb.draft).toBeFocused();
});

test("after a press on a row, Enter and what follows is text, and so are letters by themselves", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const title = (text: string) => climb.row(text).getByRole("button", { name: text, exact: true });
  await title("Senior Manager").click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Do my own course");
  await expect(climb.draft).toHaveValue("Do my own course");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(climb.row("Do my own course")).toBeVisible();

  await title(hire).click();
  await page.keyboard.type("Call Bob", { delay: 40 });
  await expect(climb.draft).toHaveValue("Call Bob");
  await expect(climb.draft).toBeFocused();
  await page.keyboard.press("Escape");

  await climb.tick(course).click();
  await climb.untick(course).click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Compare");
  await expect(climb.draft).toHaveValue("Compare");
  await page.keyboard.press("Escape");

  await climb.row(hire).focus();
  await page.keyboard.type("open doors", { delay: 40 });
  await expect(climb.draft).toHaveValue("open doors");
  await page.keyboard.press("Escape");
  await climb.row(hire).focus();
  await page.keyboard.type("find 3 mentors", { delay: 40 });
  await expect(climb.draft).toHaveValue("find 3 mentors");
  await page.keyboard.press("Escape");

  // A letter by itself is a shortcut still.
  await title(mentor).click();
  await page.keyboard.press("d");
  await expect(climb.panel.getByRole("textbox", { name: "Due" })).toBeFocused();
});

test("what is typed while a field is being loaded comes into it", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  // On a narrow window the sheet with the fields is loaded when it is first opened.
  const viewport = { width: 390, height: 844 };
  const page = await companyPerson(company.people.maya.email, { viewport });
  const climb = new ClimbPage(page);
  const { box } = new Conversation(page);
  await page.goto(company.goalPath);
  await expect(climb.row(course)).toBeVisible();
  const release = await hold(page, /\/_next\/static\/chunks\//);
  await climb.row(course).focus();
  await page.keyboard.press("c");
  await page.keyboard.type("Which one");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  release();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("Which one");
  await page.keyboard.type(" is it?");
  await expect(box).toHaveValue("Which one is it?");
});

test("on a Mac the keys are shown as a Mac shows them, and Cmd is their modifier", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  const palette = page.getByRole("button", { name: /Go to anything/ });
  await expect(palette).toContainText("Ctrl+K");
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "platform", { get: () => "MacIntel" }),
  );
  await page.reload();
  await expect(palette).toContainText("⌘K");
  await expect(page.locator("kbd", { hasText: "⌘↩" }).first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toContainText("⇧⌘Z");
  await expect(keys).toContainText("⌥↑");
  await expect(keys).not.toContainText("Ctrl");
  await page.keyboard.press("Escape");
  await new ClimbPage(page).row(hire).focus();
  await page.keyboard.press("m");
  await page.keyboard.press("Meta+z");
  await expect(new ClimbPage(page).notice).toContainText("Undone");
});
