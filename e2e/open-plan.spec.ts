import { addDays } from "@/domain/plan";
import { inOrganization } from "@/server/testing/builders";
import { change } from "./fixtures/call";
import { buildCompany } from "./fixtures/company";
import { countAccepted } from "./fixtures/plan-changes";
import { untilSaved } from "./fixtures/saved";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";

const course = "Complete a project-management course";
const hire = "Hire and onboard two people";

/** The date in Kathmandu, where the people of the company live. */
const todayInKathmandu = () =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Kathmandu" }).format(new Date());
const inFull = (date: string) =>
  new Date(date).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

test("an open plan turns to the next day at midnight, and a step due the day before is late", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const today = todayInKathmandu();
  const tomorrow = addDays(today, 1);
  await inOrganization(database, company.organizationId, (db) =>
    db.node.updateMany({
      where: { goalId: company.goalId, id: company.nodeId(course) },
      data: { dueOn: new Date(today) },
    }),
  );
  await page.clock.install({ time: `${today}T23:58:00+05:45` });
  await page.goto(company.goalPath);
  const line = page.getByText(/^Today, /);
  await expect(line).toHaveText(`Today, ${inFull(today)}`);
  await expect(climb.row(course)).not.toContainText("late");
  await page.clock.fastForward(3 * 60_000);
  await expect(line).toHaveText(`Today, ${inFull(tomorrow)}`);
  await expect(climb.row(course)).toContainText("late");
});

test("the age of a comment moves on while its page is open", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.clock.install();
  await page.goto(company.goalPath);
  const conversation = new Conversation(page);
  await conversation.say("Where do I begin?");
  const thread = conversation.thread("Where do I begin?");
  await expect(thread.locator("time")).toHaveText("now");
  // The clock of the page moves in steps of some seconds, and only whole minutes count.
  await page.clock.fastForward(30 * 60_000 + 30_000);
  await expect(thread.locator("time")).toHaveText("30 minutes ago");
});

test("pending changes of a deactivated member are sent once after the member is reactivated", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of (404|409)/);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const olivia = await companyPerson(company.people.olivia.email);
  const climb = new ClimbPage(page);
  await page.goto(company.goalPath);
  const accepted = countAccepted(page);
  const member = { organization: company.slug, memberId: company.people.maya.id };
  const { url } = testServers().company;
  const changeMember = async (path: string) =>
    expect(await change(olivia, url, path, member)).toMatchObject({ status: 200 });

  await changeMember("member.deactivate");
  await climb.tick(course).click();
  await expect(climb.unsaved).toContainText("your account here has been deactivated");
  await climb.tick(hire).click();
  for (const title of [course, hire]) await expect(climb.untick(title)).toBeChecked();
  expect(accepted.size).toBe(0);

  await changeMember("member.reactivate");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(climb.notice).toContainText("Everything is saved now");
  await expect(climb.unsaved).toHaveCount(0);
  await untilSaved(page);
  expect([...accepted.values()]).toEqual([1, 1]);
  await page.reload();
  for (const title of [course, hire]) await expect(climb.untick(title)).toBeChecked();
});
