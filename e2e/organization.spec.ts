import { buildCompany } from "./fixtures/company";
import { openPalette } from "./fixtures/dialogs-by-key";
import { expect, test } from "./fixtures/test";

test("an owner renames the organization for everybody", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const olivia = await companyPerson(company.people.olivia.email);
  await olivia.goto(`/${company.slug}`);
  await olivia.getByRole("link", { name: "Organization" }).click();
  await expect(olivia.getByRole("heading", { name: "Organization", level: 1 })).toBeVisible();
  const field = olivia.getByRole("textbox", { name: "What the organization is called" });
  const save = olivia.getByRole("button", { name: "Save" });

  await field.fill("x".repeat(101));
  await expect(field).toHaveAccessibleDescription("1 character too long");
  await save.click();
  await expect(field).toBeFocused();
  await field.fill("  ");
  await save.click();
  await expect(field).toHaveAccessibleDescription("Write something first.");
  await field.fill("Harbour & Sons");
  await field.press("Enter");
  await expect(olivia.getByText("Saved.")).toBeVisible();
  await expect(olivia.getByRole("banner").getByText("Harbour & Sons").first()).toBeVisible();

  const maya = await companyPerson(company.people.maya.email);
  await maya.goto(`/${company.slug}`);
  await expect(
    maya
      .getByRole("banner")
      .getByText(/Harbour & Sons/)
      .first(),
  ).toBeVisible();
});

test("members who do not manage the organization see no link to its settings", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 404/);
  const company = await buildCompany(database);
  const maya = await companyPerson(company.people.maya.email);
  await maya.goto(`/${company.slug}`);
  await expect(maya.getByRole("link", { name: "Ladder" })).toBeVisible();
  await expect(maya.getByRole("link", { name: /^(Organization|People|Team)$/ })).toHaveCount(0);
  await openPalette(maya);
  await expect(maya.getByRole("menuitem", { name: "Ladder" })).toBeVisible();
  await expect(maya.getByRole("menuitem", { name: /^(Organization|People|Team)$/ })).toHaveCount(0);
  const response = await maya.goto(`/${company.slug}/admin/settings`);
  expect(response?.status()).toBe(404);
});
