import { randomUUID } from "node:crypto";
import { buildCompany } from "./fixtures/company";
import { askForLink } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const { url } = testServers().company;
const somebody = () => `somebody-${randomUUID().slice(0, 8)}@tideway.test`;

test("a sign-in link works once", async ({ visitor }) => {
  const page = await visitor(url);
  await page.goto("/sign-in");
  const link = await askForLink(page, somebody());
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto(link);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "That link has been used already.",
  );
});

test("a sign-in link works only in the browser that requested it", async ({ visitor }) => {
  const page = await visitor(url);
  await page.goto("/sign-in");
  const link = await askForLink(page, somebody());
  const other = await visitor(url);
  await other.goto(link);
  await expect(other.getByRole("main").getByRole("alert")).toContainText(
    "asked for in another browser",
  );
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
});

test("a sign-in link expires after ten minutes", async ({ visitor, database }) => {
  const page = await visitor(url);
  const email = somebody();
  await page.goto("/sign-in");
  const link = await askForLink(page, email);
  await database.prisma.signInLink.updateMany({
    where: { email },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  });
  await page.goto(link);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "That link is older than ten minutes.",
  );
});

test("a malformed address stays in its field, and appears in no URL", async ({ visitor }) => {
  const page = await visitor(url);
  const requested: string[] = [];
  page.on("request", (request) => requested.push(request.url(), request.headers().referer ?? ""));
  await page.goto("/sign-in?next=/settings");
  await page.getByRole("textbox", { name: "Your e-mail address" }).fill("nora@");
  // A browser with this check would not send the form, but one without it does.
  await page.locator("form[action='/api/auth/link']").evaluate((form) => {
    form.setAttribute("novalidate", "");
  });
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("That does not look like an e-mail address.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your e-mail address" })).toHaveValue("nora@");
  expect(page.url()).toBe(`${url}/sign-in?problem=emailMalformed&next=%2Fsettings`);
  expect(requested.filter((one) => one.includes("nora"))).toEqual([]);
});

test("signing out everywhere ends all other sessions", async ({ companyPerson, database }) => {
  const { people, slug } = await buildCompany(database);
  const signedIn = await companyPerson(people.maya.email);
  const there = await companyPerson(people.maya.email);
  await there.goto(`/${slug}`);
  await signedIn.goto("/settings");
  await expect(signedIn.getByText("here, now")).toBeVisible();
  await signedIn.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(signedIn).toHaveURL(/\/sign-in/);
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in\?next=/);
});
