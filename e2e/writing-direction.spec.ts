import type { Locator } from "@playwright/test";
import { change } from "./fixtures/call";
import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { ClimbPage } from "./pages/climb";

const { url } = testServers().company;
const course = "Complete a project-management course";
// Ends in a punctuation mark, which is at the left end of the line where the text runs from the right.
const hebrew = "השלמת קורס ניהול!";

/** Where the last character of a text is drawn: left of the first where the text runs from right to left. */
const runsFromTheRight = (text: Locator) =>
  text.evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const leftOf = (index: number) => {
        const range = document.createRange();
        range.setStart(node, at + index);
        range.setEnd(node, at + index + 1);
        return range.getBoundingClientRect().left;
      };
      return leftOf(text.length - 1) < leftOf(0);
    }
    return null;
  }, hebrew);

test("right-to-left text is laid out from right to left, where it is read and typed", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const { slug: organization, goalId } = company;
  await page.goto(company.goalPath);
  const goal = { organization, goalId, version: 1 };
  expect(await change(page, url, "goal.edit", { ...goal, statement: hebrew })).toMatchObject({
    status: 200,
  });
  await page.reload();
  const fromTheRight = async (text: Locator) =>
    expect.poll(() => runsFromTheRight(text)).toBe(true);
  await fromTheRight(page.getByRole("heading", { level: 1 }));

  await climb.open(course);
  await climb.panel.getByRole("button", { name: "Rename" }).click();
  const field = page.getByRole("textbox", { name: `New name for ${course}` });
  await field.fill(hebrew);
  await expect(field).toHaveCSS("direction", "rtl");
  await field.press("Enter");
  const tick = climb.row(hebrew).getByRole("checkbox");
  await expect(tick, "isolated, so that the words beside it keep their order").toHaveAccessibleName(
    `Mark \u2068${hebrew}\u2069 as done`,
  );
  // It is still in its position among the others.
  const title = climb.row(hebrew).getByRole("button", { name: hebrew, exact: true });
  await expect(title).toHaveCSS("text-align", "left");
  await fromTheRight(title);
  await fromTheRight(climb.notice);
  await fromTheRight(climb.panel.getByRole("heading", { name: hebrew }));

  await page.goto(`/${organization}/goals`);
  await fromTheRight(page.getByRole("main"));
  await page.goto(`/${organization}/goals/new`);
  for (const name of ["What you want", "The goal in one sentence"]) {
    const box = page.getByRole("textbox", { name });
    await box.fill(hebrew);
    await expect(box).toHaveCSS("direction", "rtl");
    await expect(box, "it begins where the page's words begin").toHaveCSS("text-align", "left");
  }
});

test("in a page from right to left, English that begins with a number keeps its order, and dates stand at the edge", async ({
  visitor,
}) => {
  const page = await visitor(testServers().demo.url);
  await page.goto("/dev/gallery/climb?dir=rtl");
  const row = page.getByRole("row").filter({ hasText: "Senior Manager" }).first();
  const facts = row.getByText(/^\d+ of \d+ steps/).first();
  const ends = await facts.evaluate((element) => {
    const text = element.firstChild as Text;
    const leftOf = (index: number) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    return { first: leftOf(0), word: leftOf(text.data.indexOf("steps")) };
  });
  expect(ends.first, "the number stands before its words").toBeLessThan(ends.word);
  const date = row.getByRole("button", { name: /^Date of/ });
  await expect(date).toHaveCSS("text-align", "left");
  await expect(date).toHaveCSS("unicode-bidi", "plaintext");
});

test("the longest date of another calendar leaves a title its width on a phone", async ({
  visitor,
}) => {
  const page = await visitor(testServers().demo.url, { viewport: { width: 390, height: 844 } });
  await page.goto("/dev/gallery/climb?dir=rtl");
  const row = page.getByRole("row").filter({ hasText: "Senior Manager" }).first();
  const cells = row.getByRole("gridcell");
  await row.getByRole("button", { name: /^Date of/ }).evaluate((date) => {
    date.textContent = "٢٧ جمادى الأولى ١٤٤٨ هـ";
  });
  const widthOf = async (cell: Locator) => (await cell.boundingBox())?.width ?? 0;
  expect(await widthOf(cells.last())).toBeLessThanOrEqual(7 * 16);
  expect(await widthOf(cells.first())).toBeGreaterThan(190);
});
