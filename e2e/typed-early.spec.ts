import { randomUUID } from "node:crypto";
import { comboBox } from "./fixtures/choices";
import { buildCompany } from "./fixtures/company";
import { untilSaved } from "./fixtures/saved";
import { signInByMail } from "./fixtures/sign-in";
import { slowly } from "./fixtures/slow-scripts";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { ClimbPage } from "./pages/climb";

test("text that is typed before the scripts load is kept", async ({ visitor }) => {
  const page = await visitor(testServers().company.url);
  await page.goto("/sign-in");
  await signInByMail(page, `nora@tideway-${randomUUID().slice(0, 8)}.test`);
  const { arrive } = await slowly(page, "/welcome");
  const own = page.getByRole("textbox", { name: "Your name" });
  const name = page.getByRole("textbox", { name: "What is the organization called?" });
  await own.fill("Nora Vance");
  await name.fill("Tideway");
  await arrive();
  await expect(page.getByText(/It will be at .*tideway/)).toBeVisible();
  await name.press("End");
  await name.pressSequentially(" North");
  await expect(own).toHaveValue("Nora Vance");
  await expect(name).toHaveValue("Tideway North");
});

test("a form that is submitted before the scripts load is sent once they have", async ({
  visitor,
  companyPerson,
  database,
}) => {
  const founder = await visitor(testServers().company.url);
  await founder.goto("/sign-in");
  await signInByMail(founder, `nora@tideway-${randomUUID().slice(0, 8)}.test`);
  const welcome = await slowly(founder, "/welcome");
  const organization = `Tideway ${randomUUID().slice(0, 8)}`;
  await founder.getByRole("textbox", { name: "Your name" }).fill("Nora Vance");
  await founder
    .getByRole("textbox", { name: "What is the organization called?" })
    .fill(organization);
  await founder.getByRole("button", { name: "Begin", exact: true }).click();
  await welcome.arrive();
  await expect(founder.getByRole("heading", { name: `${organization} is ready` })).toBeVisible();

  const company = await buildCompany(database);
  const maya = await companyPerson(company.people.maya.email);
  const plan = await slowly(maya, `/${company.slug}/goals/new`);
  await maya.getByRole("textbox", { name: "What you want" }).fill("More say in how we work.");
  await maya.getByRole("textbox", { name: "The goal in one sentence" }).fill("Lead the division");
  await maya.getByRole("textbox", { name: "Reached by" }).fill("end of Q4 2028");
  await maya.getByRole("button", { name: "Start this plan" }).click();
  await plan.arrive();
  await expect(maya.getByRole("heading", { name: "Lead the division", level: 1 })).toBeVisible();
  await expect(maya.getByText("More say in how we work.")).toBeVisible();
});

test("a form is sent by the button that was pressed before the scripts loaded", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const maya = await companyPerson(company.people.maya.email);
  const member = await slowly(maya, `/${company.slug}/team/${company.people.jonas.id}`);
  await maya.getByRole("button", { name: "Offer to mentor Jonas Lindqvist" }).click();
  await member.arrive();
  await expect(maya.getByText("Asked Jonas Lindqvist")).toBeVisible();
  await maya.goto(`/${company.slug}/mentoring`);
  await expect(maya.getByText("You offered to be Jonas Lindqvist’s mentor")).toBeVisible();
});

test("text in a plan and in a comment that is typed before the scripts load is kept", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const plan = await slowly(page, `/${company.slug}/goals/new`);
  const date = page.getByRole("textbox", { name: "Reached by" });
  await page.getByRole("textbox", { name: "What you want" }).fill("More say in how we work.");
  await date.fill("end of Q4 2028");
  await plan.arrive();
  await page.getByRole("textbox", { name: "The goal in one sentence" }).fill("Advance to Director");
  await expect(page.getByRole("textbox", { name: "What you want" })).toHaveValue(
    "More say in how we work.",
  );
  await expect(date).toHaveValue("Sunday, 31 December 2028");

  const goal = await slowly(page, company.goalPath);
  const composer = page.getByRole("textbox", { name: /^Write to everyone/ });
  await composer.fill("Half a thought");
  await goal.arrive();
  await expect(page.getByRole("button", { name: "Send" })).toBeEnabled();
  await expect(composer).toHaveValue("Half a thought");
});

test("a step that is ticked before the scripts load is completed", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const climb = new ClimbPage(page);
  const course = "Complete a project-management course";
  const goal = await slowly(page, company.goalPath);
  await climb.tick(course).check();
  await goal.arrive();
  await expect(climb.untick(course)).toBeChecked();
  await expect(climb.notice).toContainText(course);
  await untilSaved(page);
  await page.reload();
  await expect(climb.untick(course)).toBeChecked();
});

test("a choice that is made before the scripts load is kept, and its list loads on first input", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  const { arrive } = await slowly(page, "/settings");
  const early = page.getByRole("combobox", { name: "Your time zone" });
  await early.selectOption("Europe/London");
  await arrive();
  await page.getByRole("textbox", { name: "Your name" }).focus();
  const field = await comboBox(page, "Your time zone");
  await expect(field).toHaveValue("Europe/London");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(await comboBox(page, "Your time zone")).toHaveValue("Europe/London");
});
