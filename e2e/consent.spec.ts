import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";

test("a person withdraws consent to their manager, and gives it again", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database, ["manager"]);
  const { people, slug, goalPath } = company;
  const maya = await companyPerson(people.maya.email);
  const daniel = await companyPerson(people.daniel.email);
  await daniel.goto(goalPath);
  await expect(daniel.getByRole("treegrid")).toBeVisible();

  await maya.goto(`/${slug}/team/${people.daniel.id}`);
  await maya.getByRole("button", { name: /^Stop sharing with / }).click();
  await expect(maya.getByRole("button", { name: /^Show .* what I share$/ })).toBeVisible();
  expect((await daniel.goto(goalPath))?.status()).toBe(404);

  await maya.getByRole("button", { name: /^Show .* what I share$/ }).focus();
  await maya.keyboard.press("Enter");
  await expect(maya.getByRole("button", { name: /^Stop sharing with / })).toBeVisible();
  await daniel.goto(goalPath);
  await expect(daniel.getByRole("treegrid")).toBeVisible();
});
