import { buildMember } from "@/server/testing/builders";
import { buildInvitation } from "@/server/testing/invitations";
import { buildCompany } from "./fixtures/company";
import { expect, test } from "./fixtures/test";
import { PeoplePage } from "./pages/people";

test("a signed-out admin who changes a person is offered to sign in", async ({
  companyPerson,
  database,
  watch,
}) => {
  watch.allow(/status of 401/);
  const { slug, people } = await buildCompany(database);
  const page = await companyPerson(people.olivia.email);
  await page.goto(`/${slug}/admin/people`);
  const dialog = await new PeoplePage(page).change("Maya Okafor");
  await dialog.getByRole("button", { name: "Role" }).click();
  await page.getByRole("option", { name: "Admin" }).click();
  await page.context().clearCookies();
  await dialog.getByRole("button", { name: "Save" }).click();
  const refusal = dialog.getByRole("alert");
  await expect(refusal).toContainText("You are signed out");
  await expect(refusal.getByRole("link", { name: "Sign in" })).toBeVisible();
});

test("actions on owners are offered only to owners", async ({ companyPerson, database }) => {
  const company = await buildCompany(database);
  const { slug, organizationId, people } = company;
  const invited = async (name: string, role: "owner" | "member") => {
    const email = `${role}-to-be@${slug}.test`;
    const member = await buildMember(database, organizationId, { email, name, role, userId: null });
    await buildInvitation(database, organizationId, {
      memberId: member.id,
      invitedById: people.olivia.id,
    });
  };
  await invited("Nadia Roth", "owner");
  await invited("Ella Berg", "member");
  const email = `ada@${slug}.test`;
  await buildMember(database, organizationId, { email, name: "Ada Quist", role: "admin" });

  const olivia = await companyPerson(people.olivia.email);
  const ada = await companyPerson(email);
  for (const page of [olivia, ada]) await page.goto(`/${slug}/admin/people`);
  for (const [page, offered] of [
    [olivia, ["Ella Berg", "Nadia Roth"]],
    [ada, ["Ella Berg"]],
  ] as const) {
    await expect(new PeoplePage(page).row("Nadia Roth")).toContainText("invited");
    const again = page.getByRole("button", { name: /^Send again to / });
    await expect(again).toHaveCount(offered.length);
    for (const name of offered)
      await expect(page.getByRole("button", { name: `Send again to ${name}` })).toBeVisible();
  }

  const owners = await new PeoplePage(ada).change("Nadia Roth");
  await expect(owners).toContainText("Only an owner can change what concerns an owner.");
  await expect(owners.getByRole("button", { name: "Take the invitation back" })).toHaveCount(0);
  await ada.keyboard.press("Escape");
  const members = await new PeoplePage(ada).change("Ella Berg");
  await expect(members.getByRole("button", { name: "Take the invitation back" })).toBeVisible();
  await members.getByRole("button", { name: "Role" }).click();
  await expect(ada.getByRole("option")).toHaveText(["Member", "Admin"]);
});
