import { build } from "../scripts/lib/build.mjs";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const people = ["Maya Okafor", "Daniel Reyes", "Priya Nair", "Olivia Hart"];

test("npm start prints the address and the demo people", () => {
  const { output, url } = testServers().demo;
  expect(output).toContain(`Backcast runs at ${url}`);
  for (const address of ["maya", "daniel", "priya", "olivia"])
    expect(output).toContain(`${address}@harbor.test`);
  expect(output).toContain(`${url}/dev/mailbox`);
});

test("nothing is built while somebody serves what is built", async () => {
  await expect(build()).rejects.toThrow(/^Process \d+ serves Backcast from this folder/);
});

test("one click signs in as a person of the demo", async ({ visitor }) => {
  const page = await visitor(testServers().demo.url);
  await page.goto("/");
  await expect(
    page.getByRole("heading", { name: "Start where you want to end up.", level: 1 }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Sign in" }).click();
  for (const name of people)
    await expect(page.getByRole("button", { name: new RegExp(name) })).toBeVisible();

  await page.getByRole("button", { name: /Maya Okafor/ }).click();
  await expect(page).toHaveURL(/\/harbor$/);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Maya Okafor" })).toBeVisible();
  await expect(page.getByText("Team Lead, Harbor Labs").first()).toBeVisible();
});

test("a mailed link from the mailbox page signs in, and signing out ends the session", async ({
  visitor,
}) => {
  const page = await visitor(testServers().demo.url);
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "Your e-mail address" }).fill("olivia@harbor.test");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { name: "Look in your mailbox" })).toBeVisible();

  await page.getByRole("link", { name: "the mailbox page" }).click();
  const mail = page
    .getByRole("article")
    .filter({ hasText: "To olivia@harbor.test" })
    .filter({ hasText: "Your link to sign in" })
    .first();
  await mail.getByRole("link").first().click();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/harbor$/);
  await expect(page.getByRole("link", { name: "Olivia Hart" })).toBeVisible();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/harbor");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fharbor$/);
});

test("/favicon.ico serves the icon", async ({ request }) => {
  const icon = await request.get(`${testServers().company.url}/favicon.ico`);
  expect([icon.status(), icon.headers()["content-type"]]).toEqual([200, "image/x-icon"]);
  // An icon file of two pictures.
  expect([...(await icon.body()).subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
});

test("the health and readiness checks succeed", async ({ request }) => {
  for (const { url } of [testServers().demo, testServers().company]) {
    const health = await request.get(`${url}/api/health`);
    expect([health.status(), await health.json()]).toEqual([200, { status: "ok" }]);
    expect((await request.get(`${url}/api/ready`)).status()).toBe(200);
  }
});

test("the mailbox is available as JSON in the demo only", async ({ request }) => {
  const { demo, company } = testServers();
  const mails = await (await request.get(`${demo.url}/dev/mailbox.json`)).json();
  expect(Array.isArray(mails)).toBe(true);
  for (const path of ["/dev/mailbox", "/dev/mailbox.json"])
    expect((await request.get(`${company.url}${path}`)).status()).toBe(404);
  const click = await request.post(`${company.url}/api/auth/demo`, {
    form: { email: "maya@harbor.test", next: "/" },
    headers: { origin: company.url },
  });
  expect(click.status()).toBe(404);
});
