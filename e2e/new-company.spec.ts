import { randomUUID } from "node:crypto";
import { nextPersonIs } from "./fixtures/post";
import { askForLink, linkIn, signInByMail } from "./fixtures/sign-in";
import { slowly } from "./fixtures/slow-scripts";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { PeoplePage } from "./pages/people";

const { url } = testServers().company;
const newDomain = () => `tideway-${randomUUID().slice(0, 8)}.test`;

test("a new company: from a mailed link to a reporting line", async ({ visitor }) => {
  const domain = newDomain();
  const nora = await visitor(url);

  await test.step("a new person signs in by a link, which a mail scanner cannot use up", async () => {
    await nora.goto("/sign-in");
    const link = await askForLink(nora, `nora@${domain}`);
    const scanner = await visitor(url);
    for (let fetches = 0; fetches < 2; fetches++) await scanner.request.get(link);
    await nora.goto(link);
    await expect(nora.getByRole("heading", { name: "One more click" })).toBeVisible();
    await nora.getByRole("button", { name: "Sign in" }).click();
    await expect(nora).toHaveURL(/\/welcome$/);
  });

  await test.step("creates an organization", async () => {
    await nora.getByRole("textbox", { name: "Your name" }).fill("Nora Vance");
    await nora
      .getByRole("textbox", { name: "What is the organization called?" })
      .fill(`Tideway ${domain.slice(8, 16)}`);
    await nora.getByRole("button", { name: "Begin", exact: true }).click();
    await expect(nora.getByRole("heading", { name: /^Tideway \w+ is ready$/ })).toBeVisible();
  });

  await test.step("invites a manager and a report", async () => {
    const people = new PeoplePage(nora);
    await people.invite({ email: `marta@${domain}`, name: "Marta Lind", reports: ["Nora Vance"] });
    await people.invite({ email: `rafael@${domain}`, name: "Rafael Costa", manager: "Nora Vance" });
  });

  const slug = new URL(nora.url()).pathname.split("/")[1] ?? "";
  for (const [address, name] of [
    [`marta@${domain}`, "Marta Lind"],
    [`rafael@${domain}`, "Rafael Costa"],
  ] as const)
    await test.step(`${name} accepts in a browser of their own`, async () => {
      const page = await visitor(url);
      const mail = await linkIn(
        address,
        `Nora Vance invites you to Tideway ${domain.slice(8, 16)}`,
      );
      await page.goto(mail);
      await expect(page.getByRole("heading", { name: "You are invited" })).toBeVisible();
      await page.getByRole("link", { name: "Sign in to accept" }).click();
      await signInByMail(page, address);
      await page.getByRole("button", { name: "Accept and go in" }).click();
      await expect(page).toHaveURL(`${url}/${slug}`);
      await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
      if (name === "Marta Lind") {
        await page.getByRole("link", { name: "Team", exact: true }).click();
        await expect(page.getByRole("heading", { name: "Nora Vance", level: 3 })).toBeVisible();
      }
    });

  await test.step("the reporting line is as invited", async () => {
    await nora.reload();
    const people = new PeoplePage(nora);
    await expect(people.row("Nora Vance")).toContainText("Marta Lind");
    await expect(
      people.row("Rafael Costa").getByRole("cell", { name: "Nora Vance" }),
    ).toBeVisible();
    await expect(people.row("Marta Lind").getByRole("cell", { name: "Nobody" })).toBeVisible();
    await nora.getByRole("link", { name: "Team", exact: true }).click();
    await expect(nora.getByRole("heading", { name: "Rafael Costa", level: 3 })).toBeVisible();
    await expect(nora.getByRole("heading", { name: "Marta Lind", level: 3 })).toHaveCount(0);
  });
});

test("an invitation works once, and only for the invited person", async ({ visitor }) => {
  const domain = newDomain();
  const nora = await visitor(url);
  await nora.goto("/sign-in");
  await signInByMail(nora, `nora@${domain}`);
  await nora.getByRole("textbox", { name: "Your name" }).fill("Nora Vance");
  await nora
    .getByRole("textbox", { name: "What is the organization called?" })
    .fill(`Tideway ${domain.slice(8, 16)}`);
  await nora.getByRole("button", { name: "Begin", exact: true }).click();
  await new PeoplePage(nora).invite({ email: `rafael@${domain}`, name: "Rafael Costa" });
  const link = await linkIn(
    `rafael@${domain}`,
    `Nora Vance invites you to Tideway ${domain.slice(8, 16)}`,
  );

  await nora.goto(link);
  await expect(nora.getByText("this invitation was sent to", { exact: false })).toBeVisible();
  await expect(nora.getByRole("button", { name: "Accept and go in" })).toHaveCount(0);

  const rafael = await visitor(url);
  await rafael.goto(link);
  await rafael.getByRole("link", { name: "Sign in to accept" }).click();
  await signInByMail(rafael, `rafael@${domain}`);
  const { arrive } = await slowly(rafael, link);
  await rafael.getByRole("button", { name: "Accept and go in" }).click();
  await expect(rafael.getByRole("navigation", { name: "Main" })).toBeVisible();
  await arrive();
  await rafael.goto(link);
  await expect(
    rafael.getByRole("heading", { name: "This invitation has been accepted" }),
  ).toBeVisible();
});

test("a person signs in with the company's own provider", async ({ visitor }) => {
  const domain = newDomain();
  const page = await visitor(url);
  await nextPersonIs({
    sub: randomUUID(),
    email: `olga@${domain}`,
    email_verified: true,
    name: "Olga Marsh",
  });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with your company account" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  await expect(page.getByText("Olga Marsh")).toBeVisible();
});

test("a company account without a verified address is refused with a reason", async ({
  visitor,
}) => {
  const page = await visitor(url);
  await nextPersonIs({
    sub: randomUUID(),
    email: `olga@${newDomain()}`,
    email_verified: false,
  });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with your company account" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "no verified e-mail address",
  );
});
