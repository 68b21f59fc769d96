import type { Page } from "@playwright/test";
import { chooseFirst } from "./fixtures/choices";
import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";

const long = "x".repeat(10_000);

const forms: {
  where: string;
  at: string;
  by: "maya" | "olivia";
  /** By how many characters each of its texts is too long then. */
  excess: Record<string, number>;
  sends: string;
  /** What else must be filled in before the form could be sent. */
  rest?: (page: Page) => Promise<unknown>;
}[] = [
  {
    where: "a new goal",
    at: "/goals/new",
    by: "maya",
    excess: { "What you want": 8_000, "The goal in one sentence": 9_700 },
    sends: "Start this plan",
  },
  {
    where: "an invitation",
    at: "/admin/people",
    by: "olivia",
    excess: { Name: 9_900 },
    sends: "Send the invitation",
    async rest(page) {
      await page.getByRole("button", { name: "Invite somebody" }).click();
      await page.getByRole("textbox", { name: "E-mail address" }).fill("new@harbor.test");
    },
  },
  {
    where: "a question to a colleague",
    at: "/mentoring",
    by: "maya",
    excess: { "A line to go with it": 8_000 },
    sends: "Ask them",
    rest: (page) => chooseFirst(page, "Who should mentor you"),
  },
];

/** The field has all of the text, says by how much it is too long, and the form is not sent. */
async function expectHeld(page: Page, name: string, excess: number, sends: string) {
  const field = page.getByRole("textbox", { name, exact: true });
  let sent = 0;
  page.on("request", (request) => {
    const changes = /goal\.(edit|create)|member\.invite|organization\.create|mentorship\.ask/;
    if (request.method() !== "POST") return;
    if (changes.test(request.url()) || request.url().endsWith("/settings")) sent++;
  });
  await field.fill(long);
  await expect(field).toHaveAccessibleDescription(
    new RegExp(`${excess.toLocaleString("en")} characters too long`),
  );
  await page.getByRole("button", { name: sends, exact: true }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(long);
  expect(sent).toBe(0);
  await field.fill("");
}

for (const { where, at, by, excess, sends, rest } of forms)
  test(`10,000 characters stay as they are in ${where}, and are not sent`, async ({
    companyPerson,
    database,
  }) => {
    const company = await buildCompany(database);
    const page = await companyPerson(company.people[by].email);
    await page.goto(`/${company.slug}${at}`);
    await rest?.(page);
    for (const [name, much] of Object.entries(excess)) await expectHeld(page, name, much, sends);
  });

test("10,000 characters stay as they are in the goal's dialog, the settings and a new organization", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expectHeld(page, "The goal, so that one can tell when it is reached", 9_700, "Save");
  await page.goto("/settings");
  await expectHeld(page, "Your name", 9_900, "Save");
  await page.goto("/welcome");
  await expectHeld(page, "What is the organization called?", 9_900, "Begin");
});
