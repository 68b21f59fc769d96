import { buildCompany } from "./fixtures/company";
import { hold } from "./fixtures/hold";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";
const mentor = "Find a leadership mentor";

test("the browser asks before the page is left only while changes are unsaved", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  let questions = 0;
  page.on("dialog", (dialog) => {
    questions++;
    // Stays.
    void dialog.dismiss();
  });
  const reload = () => page.evaluate(() => window.location.reload());
  await climb.open(course);
  await page.reload();
  expect(questions).toBe(0);

  const release = await hold(page, /node\./);
  await climb.tick(course).click();
  await climb.tick(hire).click();
  await climb.tick(mentor).click();
  await reload();
  await expect.poll(() => questions).toBe(1);

  release();
  await untilSaved(page);
  await page.goto(company.goalPath);
  expect(questions).toBe(1);
  for (const title of [course, hire, mentor]) await expect(climb.untick(title)).toBeChecked();
});

for (const { screen, link, heading } of [
  { screen: "another screen", link: "Ladder", heading: "You stand on Team Lead" },
  { screen: "a screen outside of the organization", link: "Maya Okafor", heading: "Settings" },
])
  test(`pending changes are sent from ${screen} as well`, async ({ companyPerson, database }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people.maya.email);
    const climb = new ClimbPage(page);
    await page.goto(company.goalPath);
    let questions = 0;
    page.on("dialog", (dialog) => {
      questions++;
      void dialog.dismiss();
    });
    const release = await hold(page, /node\./);
    await climb.tick(course).click();
    await climb.tick(hire).click();
    await climb.row(mentor).focus();
    await page.keyboard.press("F2");
    await page.keyboard.type("Find two leadership mentors");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    expect(questions).toBe(0);
    // There, leaving would still lose them.
    await page.evaluate(() => window.location.reload());
    await expect.poll(() => questions).toBe(1);

    release();
    await untilSaved(page);
    await page.goto(company.goalPath);
    expect(questions).toBe(1);
    await expect(climb.row("Find two leadership mentors")).toBeVisible();
    await expect(climb.untick(course)).toBeChecked();
    await expect(climb.untick(hire)).toBeChecked();
  });
