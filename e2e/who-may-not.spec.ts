import type { Page } from "@playwright/test";
import { ask, change } from "./fixtures/call";
import { buildCompany, statement } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { PeoplePage } from "./pages/people";

const { url } = testServers().company;

type Company = Awaited<ReturnType<typeof buildCompany>>;

/** Neither visible nor in what the page was sent. A failure does not print the whole page. */
async function expectNothingOf(page: Page) {
  expect((await page.content()).includes(statement), `the goal's words on ${page.url()}`).toBe(
    false,
  );
}

/** Every access to a goal: its page, the link of a node, the API's queries and changes, the lists. */
async function findsNothing(page: Page, company: Company, { inside }: { inside: boolean }) {
  const { slug: organization, goalId, goalPath } = company;
  const nodeId = company.nodeId("Senior Manager");
  const goal = { organization, goalId };

  for (const path of [goalPath, `${goalPath}?node=${nodeId}`]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await expectNothingOf(page);
  }
  const changeId = crypto.randomUUID();
  const unreadable = { status: 404, problem: "notFound", data: null };
  for (const [path, input] of [
    ["goal.plan", goal],
    ["comment.threads", { ...goal, nodeId }],
  ] as const)
    expect(await ask(page, url, path, input)).toEqual(unreadable);
  for (const [path, input] of [
    [
      "node.change",
      { ...goal, change: { type: "set", changeId, nodeId, fields: { title: "Mine now" } } },
    ],
    ["node.change", { ...goal, change: { type: "delete", changeId, nodeIds: [nodeId] } }],
    ["goal.share", { ...goal, audiences: ["organization"] }],
    ["goal.markSeen", goal],
    [
      "comment.post",
      { ...goal, id: crypto.randomUUID(), target: { nodeId, audience: "readers" }, body: "Hello" },
    ],
  ] as const)
    expect({ path, ...(await change(page, url, path, input)) }).toEqual({ path, ...unreadable });

  for (const path of ["goal.list", "today.overview", "team.overview"]) {
    const response = await ask(page, url, path, { organization });
    if (inside) expect(JSON.stringify(response.data)).not.toContain(statement);
    else expect(response).toEqual(unreadable);
  }
  for (const path of [`/${organization}`, `/${organization}/goals`, `/${organization}/team`]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(inside ? 200 : 404);
    await expectNothingOf(page);
  }
}

test("a teammate outside the audience finds nothing", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database, ["manager", "mentors"]);
  await findsNothing(await companyPerson(company.people.jonas.email), company, { inside: true });
});

test("owners and admins do not read private plans", async ({ companyPerson, database, watch }) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database, ["manager", "mentors"]);
  await findsNothing(await companyPerson(company.people.olivia.email), company, { inside: true });
});

test("a member of another organization finds nothing", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database, ["organization"]);
  const another = await buildCompany(database);
  await findsNothing(await companyPerson(another.people.daniel.email), company, { inside: false });
});

test("a visitor is redirected to the sign-in page, and back", async ({ visitor, database }) => {
  const company = await buildCompany(database, ["organization"]);
  const page = await visitor(url);
  for (const path of [company.goalPath, `/${company.slug}`, `/${company.slug}/team`]) {
    await page.goto(path);
    await expect(page).toHaveURL(`${url}/sign-in?next=${encodeURIComponent(path)}`);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expectNothingOf(page);
  }
  const { slug: organization, goalId } = company;
  expect(await ask(page, url, "goal.plan", { organization, goalId })).toMatchObject({
    status: 401,
    problem: "notSignedIn",
  });
});

test("an address without a valid id is not found", async ({ companyPerson, database, watch }) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  for (const path of [
    "goals/mine",
    "goals/%00",
    "team/maya",
    "goals/%E0%A4%A",
    "team/%F0%9F%98%80",
  ]) {
    const response = await page.goto(`/${company.slug}/${path}`);
    expect({ path, status: response?.status() }).toEqual({ path, status: 404 });
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  }
});

test("another site cannot send changes for a signed-in person", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const { slug: organization, goalId } = company;
  const response = await page.request.post(`${url}/api/trpc/goal.delete`, {
    data: { organization, goalId },
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  });
  expect(response.status()).toBe(403);
  expect(await ask(page, url, "goal.plan", { organization, goalId })).toMatchObject({
    status: 200,
  });
});

test("a former manager loses access, and a new one needs consent", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database, ["manager"]);
  const { slug, people, goalPath } = company;
  const daniel = await companyPerson(people.daniel.email);
  const ingrid = await companyPerson(people.ingrid.email);

  await test.step("only the manager reads the goal", async () => {
    expect((await daniel.goto(goalPath))?.status()).toBe(200);
    await expect(daniel.getByRole("heading", { name: statement })).toBeVisible();
    await findsNothing(ingrid, company, { inside: true });
  });

  await test.step("an owner or admin changes the reporting line", async () => {
    const olivia = await companyPerson(people.olivia.email);
    await olivia.goto(`/${slug}`);
    await olivia.getByRole("link", { name: "People" }).click();
    await new PeoplePage(olivia).setManager("Maya Okafor", "Ingrid Solberg");
  });

  await test.step("the former manager finds nothing from the next request", async () => {
    await findsNothing(daniel, company, { inside: true });
  });

  await test.step("the new manager sees the person and their rung, not their plans", async () => {
    await findsNothing(ingrid, company, { inside: true });
    await ingrid.goto(`/${slug}/team`);
    const maya = ingrid
      .getByRole("listitem")
      .filter({ has: ingrid.getByRole("heading", { name: "Maya Okafor" }) });
    await expect(maya).toContainText("Team Lead since");
    await expect(maya).toContainText("Maya has been asked whether to show you the plans");
  });

  await test.step("the owner consents with one click on Today", async () => {
    const maya = await companyPerson(people.maya.email);
    await maya.goto(`/${slug}`);
    await expect(
      maya.getByText("Ingrid Solberg is your manager now.", { exact: false }),
    ).toBeVisible();
    await maya.getByRole("button", { name: "Show Ingrid Solberg what I share" }).click();
    await expect(
      maya.getByRole("button", { name: "Show Ingrid Solberg what I share" }),
    ).toHaveCount(0);
    await ingrid.goto(`/${slug}/team`);
    await ingrid.getByRole("link", { name: statement }).click();
    await expect(ingrid.getByRole("heading", { name: statement, level: 1 })).toBeVisible();
    await findsNothing(daniel, company, { inside: true });
  });
});
