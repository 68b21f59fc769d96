import { buildMember } from "@/server/testing/builders";
import { buildCompany, statement } from "./fixtures/company";
import { expect, test } from "./fixtures/test";

test("a date is taken by the click that submits its form, and an unreadable one stays in its field", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(company.goalPath);
  await page.getByRole("button", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog", { name: "The goal itself" });
  const date = dialog.getByRole("textbox", { name: "Reached by" });
  const save = dialog.getByRole("button", { name: "Save" });

  await date.fill("as soon as I can");
  await save.click();
  await expect(date).toHaveValue("as soon as I can");
  await expect(date).toHaveAttribute("aria-invalid", "true");

  const goal = dialog.getByRole("textbox", { name: /^The goal/ });
  await goal.fill("");
  await save.click();
  for (const field of [goal, date]) await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(goal).toBeFocused();
  await goal.fill(statement);
  await date.fill("end of Q1 2029");
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("By 31 March 2029")).toBeVisible();
  await expect(page.getByRole("heading", { name: statement, level: 1 })).toBeVisible();
});

test("Enter in a search for people does not submit the form around it", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  for (const name of ["Amara Diallo", "Ben Adeyemi", "Chloe Martin"]) {
    const email = `${name.toLowerCase().replace(" ", ".")}@${company.slug}.test`;
    await buildMember(database, company.organizationId, { name, email });
  }
  const page = await companyPerson(company.people.olivia.email);
  await page.goto(`/${company.slug}/admin/people`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByRole("textbox", { name: "E-mail address" }).fill(`new@${company.slug}.test`);
  const reports = page.getByRole("group", { name: "Who will report to them" });
  await reports.getByRole("searchbox", { name: "Find a person" }).fill("jonas");
  await page.keyboard.press("Enter");
  await expect(reports.getByRole("checkbox")).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "E-mail address" })).toHaveValue(
    `new@${company.slug}.test`,
  );
  const sent = { where: { organizationId: company.organizationId } };
  expect(await database.prisma.invitation.count(sent)).toBe(0);
});
