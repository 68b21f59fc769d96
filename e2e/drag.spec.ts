import type { Page } from "@playwright/test";
import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { Touch } from "./fixtures/touch";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";
const mentor = "Find a leadership mentor";
const asSeen = ["Director", mentor, "Senior Manager", hire, course];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

/** A tap while the page is still scrolling only stops the scrolling. */
async function atRest(page: Page): Promise<void> {
  let last = Number.NaN;
  await expect
    .poll(async () => {
      const before = last;
      last = await scrolled(page);
      return last === before;
    })
    .toBe(true);
}

test("a long press starts dragging a row by touch", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, phone);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.expectTitles(...asSeen);
  const touch = await Touch.on(page);

  await test.step("dropped under another milestone", async () => {
    await touch.press(climb.row(course), { rest: true });
    const label = page.locator(".climb-drag-label");
    await expect(label).toHaveText(course);
    const box = await label.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0), "the end of the label").toBeLessThanOrEqual(390);
    await touch.moveTo(climb.row("Director"), 0.5);
    await expect(climb.row("Director")).toHaveAttribute("data-drop", "inside");
    await touch.lift();
    await climb.expectTitles("Director", course, mentor, "Senior Manager", hire);
    await climb.expectLevel(course, 2);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
  await test.step("undone", async () => {
    await climb.undo();
    await climb.expectTitles(...asSeen);
  });
});

test("a swipe scrolls, and a tap opens a step", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, {
    ...phone,
    viewport: { width: 390, height: 420 },
  });
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.row("Director").scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  const touch = await Touch.on(page);
  await touch.press(climb.row("Director"));
  await touch.by(-160);
  await touch.lift();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60);
  await climb.expectTitles(...asSeen);
  await atRest(page);
  await climb.row(hire).getByRole("button", { name: hire, exact: true }).tap();
  await expect(page.getByRole("dialog", { name: hire })).toBeVisible();
});

test("the page scrolls while a row is dragged to its edge", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, {
    ...phone,
    viewport: { width: 390, height: 420 },
  });
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.row(mentor).scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  const touch = await Touch.on(page);
  await touch.press(climb.row(mentor), { rest: true });
  await touch.toHeight(410);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60);
  await touch.cancel();
  await expect(page.locator(".climb-drag-label")).toHaveCount(0);
  await climb.expectTitles(...asSeen);
});

test("Escape cancels a drag, and dropping a row does not open it", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  await climb.expectTitles(...asSeen);
  const title = await climb
    .row(course)
    .getByRole("button", { name: course, exact: true })
    .boundingBox();
  const target = await climb.row("Director").boundingBox();
  if (!title || !target) throw new Error("The rows are not on the screen.");
  const grab = async () => {
    await page.mouse.move(title.x + 10, title.y + 8);
    await page.mouse.down();
    await page.mouse.move(target.x + 200, target.y + target.height / 2, { steps: 4 });
    await expect(climb.row("Director")).toHaveAttribute("data-drop", "inside");
  };
  await grab();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(climb.row("Director")).not.toHaveAttribute("data-drop");
  await climb.expectTitles(...asSeen);
  await grab();
  await page.keyboard.press("Escape");
  await page.mouse.move(title.x + 10, title.y + 8);
  const clicks = await page.evaluateHandle(() => {
    const targets: unknown[] = [];
    document.addEventListener("click", ({ target }) => targets.push(target));
    return targets;
  });
  // As long as somebody may take to release the button.
  await page.waitForTimeout(300);
  await page.mouse.up();
  expect(await clicks.evaluate(({ length }) => length)).toBe(0);
  await expect(climb.panel.getByRole("heading", { name: course })).toHaveCount(0);
  await grab();
  await page.mouse.up();
  await climb.expectTitles("Director", course, mentor, "Senior Manager", hire);
  await expect(climb.panel.getByRole("heading", { name: course })).toHaveCount(0);
});
