import type { Page } from "@playwright/test";
import { buildUser, inOrganization } from "@/server/testing/builders";
import { buildCompany } from "./fixtures/company";
import { countAccepted } from "./fixtures/plan-changes";
import { untilSaved } from "./fixtures/saved";
import { signInByMail } from "./fixtures/sign-in";
import { type Database, expect, test } from "./fixtures/test";
import { ClimbPage } from "./pages/climb";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";

type Company = Awaited<ReturnType<typeof buildCompany>>;

/** Ends every session of a person, as signing out everywhere does. */
async function endSessions(database: Database, email: string): Promise<void> {
  const { id } = await buildUser(database, { email });
  await database.prisma.session.deleteMany({ where: { userId: id } });
}

/** Signs in in another tab, and comes back to this one. */
async function signInBeside(page: Page, email: string): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto("/sign-in");
  await signInByMail(tab, email);
  await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
  await tab.close();
  // The test's browser shows all tabs at once, and tells none of them.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

const ticksRecorded = (database: Database, company: Company) =>
  inOrganization(database, company.organizationId, (db) =>
    db.activity.count({ where: { goalId: company.goalId, kind: "node.completed" } }),
  );

test("changes made after the session has ended wait for the same person, and are then made once", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of (401|409)/);
  const company = await buildCompany(database, ["manager"]);
  const { maya, daniel } = company.people;
  const page = await companyPerson(maya.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const accepted = countAccepted(page);

  await test.step("the page says so, and keeps the changes", async () => {
    await endSessions(database, maya.email);
    await climb.tick(course).click();
    await expect(climb.unsaved).toContainText("you are signed out");
    await climb.tick(hire).click();
    for (const title of [course, hire]) await expect(climb.untick(title)).toBeChecked();
    await expect(climb.unsaved.getByRole("link", { name: "Sign in" })).toBeVisible();
  });
  await test.step("nothing is sent while somebody else is signed in", async () => {
    await signInBeside(page, daniel.email);
    await expect(climb.unsaved).toContainText("somebody else is signed in");
    for (const title of [course, hire]) await expect(climb.untick(title)).toBeChecked();
    expect(accepted.size).toBe(0);
    expect(await ticksRecorded(database, company)).toBe(0);
  });
  await test.step("the changes are sent once the person has signed in again", async () => {
    await endSessions(database, daniel.email);
    await signInBeside(page, maya.email);
    await expect(climb.notice).toContainText("Everything is saved now");
    await expect(climb.unsaved).toHaveCount(0);
    await untilSaved(page);
    expect([...accepted.values()]).toEqual([1, 1]);
    expect(await ticksRecorded(database, company)).toBe(2);
  });
  await page.reload();
  for (const title of [course, hire]) await expect(climb.untick(title)).toBeChecked();
});
