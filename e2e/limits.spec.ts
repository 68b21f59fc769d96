import { randomUUID } from "node:crypto";
import { buildMember, buildUser } from "@/server/testing/builders";
import { buildInvitation } from "@/server/testing/invitations";
import { addressKey, spendLimit } from "@/server/testing/spent-limits";
import { chooseFirst, comboBox } from "./fixtures/choices";
import { buildCompany } from "./fixtures/company";
import { askForLink } from "./fixtures/sign-in";
import { type Database, expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const { url } = testServers().company;

const userIdOf = async (database: Database, email: string) =>
  (await buildUser(database, { email })).id;
/** The remaining time becomes shorter while a test runs, so it is compared to about ten minutes. */
const hour = 60 * 60;

test("the limit of invitations says how long to wait, and keeps the form", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 429/);
  const { slug, people } = await buildCompany(database);
  const page = await companyPerson(people.olivia.email);
  const userId = await userIdOf(database, people.olivia.email);
  await spendLimit(database, "invite", userId, { uses: 60, secondsLeft: hour / 2 });
  await page.goto(`/${slug}/admin/people`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const email = page.getByRole("textbox", { name: "E-mail address" });
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await email.fill("new@harbor.test");
  await name.fill("Noor Haddad");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    /That was a lot at once\. Try again in (30|2\d) minutes\./,
  );
  await expect(email).toHaveValue("new@harbor.test");
  await expect(name).toHaveValue("Noor Haddad");
});

test("the limit of mentorship requests is explained, and keeps the form", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 429/);
  const { slug, people } = await buildCompany(database);
  const page = await companyPerson(people.maya.email);
  const userId = await userIdOf(database, people.maya.email);
  await spendLimit(database, "askForMentorship", userId, { uses: 20, secondsLeft: hour });
  await page.goto(`/${slug}/mentoring`);
  const colleague = await comboBox(page, "Who should mentor you");
  await chooseFirst(page, "Who should mentor you");
  const chosen = await colleague.inputValue();
  const note = page.getByRole("textbox", { name: "A line to go with it" });
  await note.fill("Would you look at my plan once a month?");
  await page.getByRole("button", { name: "Ask them", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    /That was a lot at once\. Try again in (60|5\d) minutes\./,
  );
  await expect(colleague).toHaveValue(chosen);
  await expect(note).toHaveValue("Would you look at my plan once a month?");
});

test("the daily limit of new organizations is explained, and keeps the form", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 429/);
  const email = `founder-${randomUUID().slice(0, 8)}@tideway.test`;
  const page = await companyPerson(email);
  const userId = await userIdOf(database, email);
  await spendLimit(database, "newOrganization", userId, { uses: 5, secondsLeft: 20 * hour });
  await page.goto("/welcome");
  const name = page.getByRole("textbox", { name: "What is the organization called?" });
  await name.fill("Tideway");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "That was a lot at once. Try again in 20 hours.",
  );
  await expect(name).toHaveValue("Tideway");
});

test("the limit of changes says how long to wait, also without a script", async ({
  companyPerson,
  database,
}) => {
  const { organizationId, slug, people } = await buildCompany(database);
  const email = `noor@${slug}.test`;
  const page = await companyPerson(email);
  const userId = await userIdOf(database, email);
  const member = await buildMember(database, organizationId, { email, userId: null });
  const { token } = await buildInvitation(database, organizationId, {
    memberId: member.id,
    invitedById: people.olivia.id,
  });
  await spendLimit(database, "change", userId, { uses: 100_000, secondsLeft: hour / 2 });
  const refusal = page
    .getByRole("main")
    .getByRole("alert")
    .filter({ hasText: /That was a lot at once\. Try again in (30|2\d) minutes\./ });

  await page.goto(`/invitation?token=${token}`);
  await page.getByRole("button", { name: "Accept and go in" }).click();
  await expect(refusal).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("textbox", { name: "Your name" }).fill("Noor Haddad");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(refusal).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveValue("Noor Haddad");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/problem=tooManyRequests/);
  await expect(refusal).toBeVisible();
});

test("where others have used up the sign-in links, that is said, an earlier link works, and the browser is exempt afterwards", async ({
  visitor,
  database,
}) => {
  const email = `nora-${randomUUID().slice(0, 8)}@tideway.test`;
  const page = await visitor(url);
  const send = page.getByRole("button", { name: "Send me a link" });
  const field = page.getByRole("textbox", { name: "Your e-mail address" });
  await page.goto("/sign-in");
  const link = await askForLink(page, email);
  await spendLimit(database, "signInAddress", addressKey(email), {
    uses: 20,
    secondsLeft: 40 * 60,
  });

  await page.goto("/sign-in");
  await field.fill(email);
  await send.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    /One you asked for in this browser still works; the next can be sent in (40|3\d) minutes\./,
  );
  await expect(field).toHaveValue(email);
  expect(page.url()).not.toContain("nora");

  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in");
  await askForLink(page, email);
});
