import type { Locator, Page } from "@playwright/test";
import { comboBox } from "./fixtures/choices";
import { expect, test } from "./fixtures/test";
import { PeoplePage } from "./pages/people";

/** As fast as a person types: between two keys, the list is drawn anew. */
const atHumanSpeed = { delay: 60 };
/** Longer than it takes to type a name. */
const slowMilliseconds = 1500;

/** Goes to a field by the Tab key, back from the one after it. */
async function tabInto(field: Locator): Promise<void> {
  await field.focus();
  await field.press("Tab");
  await expect(field).not.toBeFocused();
  await field.page().keyboard.press("Shift+Tab");
  await expect(field).toBeFocused();
}

/** What the field holds after each way into it, typed at once. */
async function expectEveryKey(field: Locator, text: string): Promise<void> {
  for (const focus of [() => field.click(), () => tabInto(field)]) {
    await focus();
    await field.page().keyboard.type(text, atHumanSpeed);
    await expect(field).toHaveValue(text);
    await field.fill("");
    await field.press("Tab");
    await expect(field).not.toBeFocused();
  }
}

const fields: [string, (page: Page) => Promise<Locator>, string][] = [
  [
    "the manager in an invitation",
    async (page) => {
      await page.goto("/harbor/admin/people");
      return comboBox(await new PeoplePage(page).inviteForm(), "Reports to");
    },
    "daniel",
  ],
  [
    "the manager of a member",
    async (page) => {
      await page.goto("/harbor/admin/people");
      return comboBox(await new PeoplePage(page).change("Maya Okafor"), "Reports to");
    },
    "priya",
  ],
  [
    "the colleague of a request",
    async (page) => {
      await page.goto("/harbor/mentoring");
      return comboBox(page, "Who should mentor you");
    },
    "priya",
  ],
  [
    "the time zone",
    async (page) => {
      await page.goto("/settings");
      return comboBox(page, "Your time zone");
    },
    "lisbon",
  ],
];

for (const [name, open, text] of fields)
  test(`each key counts from the first one on: ${name}`, async ({ signedIn }) => {
    const page = await signedIn("olivia");
    await expectEveryKey(await open(page), text);
  });

test("a name that is typed while the list is loading is chosen", async ({ signedIn }) => {
  const page = await signedIn("olivia");
  await page.goto("/harbor/admin/people", { waitUntil: "networkidle" });
  await page.route(/\.js(\?|$)/, async (route) => {
    await page.waitForTimeout(slowMilliseconds);
    await route.continue();
  });
  const form = await new PeoplePage(page).inviteForm();
  const field = form.getByRole("combobox", { name: "Reports to" });
  await field.focus();
  await page.keyboard.type("daniel", atHumanSpeed);
  await page.keyboard.press("Tab");
  await expect(await comboBox(form, "Reports to")).toHaveValue(/^Daniel Reyes/);
});

test("Enter takes the only option that is left of a list, and none of several", async ({
  signedIn,
}) => {
  const page = await signedIn("olivia");
  await page.goto("/harbor/admin/people");
  const form = await new PeoplePage(page).inviteForm();
  const field = await comboBox(form, "Reports to");
  const alert = form.locator("[role=alert]:not(:empty)");
  await field.click();
  await page.keyboard.type("pri", atHumanSpeed);
  await expect(page.getByRole("option")).toHaveText(["Priya Nair, Director"]);
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Priya Nair, Director");
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(alert).toHaveCount(0);
  await field.fill("an");
  await expect(page.getByRole("option").nth(1)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("an");
  await expect(alert).toContainText("“an”");
  await expect(alert).not.toContainText("Nothing");
});
