import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const options = { javaScriptEnabled: false };

test("a goal is readable without scripts", async ({ signedIn }) => {
  const page = await signedIn("daniel", options);
  await page.goto("/harbor/team");
  await page.getByRole("link", { name: "Advance from Team Lead to Director" }).click();
  await expect(
    page.getByRole("heading", { name: "Advance from Team Lead to Director" }),
  ).toBeVisible();
  await expect(page.getByText(/By 31 December 20\d\d|By \d{1,2} \w+ 20\d\d/)).toBeVisible();
  const tree = page.getByRole("treegrid");
  for (const title of [
    "Senior Manager",
    "Director",
    "Complete a project-management course",
    "Take over one-to-ones with the team",
  ])
    await expect(tree.getByText(title, { exact: true })).toBeVisible();
  await expect(tree.getByText(/^Today, \d{1,2} \w+ \d{4}$/)).toBeVisible();
});

test("Today is readable without scripts", async ({ demoPerson }) => {
  const page = await demoPerson("maya", options);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Waiting for your answer" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What people said" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Draft the first essay" })).toBeVisible();
});

test("the team is readable without scripts", async ({ signedIn }) => {
  const page = await signedIn("daniel", options);
  await page.goto("/harbor/team");
  for (const name of ["Maya Okafor", "Jonas Lindqvist", "Sofia Marchetti", "Tomas Novak"])
    await expect(page.getByRole("heading", { name, level: 3 })).toBeVisible();
});

test("signing in works without scripts", async ({ visitor }) => {
  const page = await visitor(testServers().demo.url, options);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Priya Nair/ }).click();
  await expect(page.getByRole("link", { name: "Priya Nair" }).first()).toBeVisible();
});

test("the settings work without scripts, and keep the choices beside an error", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email, options);
  await page.goto("/settings");
  const zone = page.getByRole("combobox", { name: "Your time zone" });
  await zone.selectOption("Europe/London");
  await page.getByRole("textbox", { name: "Your name" }).fill(" ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write something first.")).toBeVisible();
  await expect(zone).toHaveValue("Europe/London");
  await page.getByRole("textbox", { name: "Your name" }).fill("Maya Okafor");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(zone).toHaveValue("Europe/London");
});
