import type { Locator } from "@playwright/test";
import { comboBox } from "./fixtures/choices";
import { expect, test } from "./fixtures/test";
import { PeoplePage } from "./pages/people";

/** The field and what it says is wrong. */
async function fieldWithAlert(form: Locator, name: string) {
  const field = await comboBox(form, name);
  // An open list hides the alert from a query by role, as it does what stands elsewhere from screen readers.
  return { field, alert: form.locator("[role=alert]:not(:empty)") };
}

test("a name that nobody has is not dropped: it stays in its field, which says so, and nothing is sent", async ({
  demoPerson,
}) => {
  const page = await demoPerson("olivia");
  await page.goto("/harbor/admin/people");
  const form = await new PeoplePage(page).inviteForm();
  await form.getByRole("textbox", { name: "E-mail address" }).fill("zoe@elsewhere.test");
  const { field, alert } = await fieldWithAlert(form, "Reports to");
  await field.fill("Zoe Nobody");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("member.invite")) sent.push(request.url());
  });
  await form.getByText("Send the invitation", { exact: true }).click();
  await expect(alert).toHaveText("Nothing in the list matches “Zoe Nobody”. Choose from the list.");
  await expect(field).toHaveValue("Zoe Nobody");
  await expect(field).toBeFocused();
  expect(sent, "an invitation without the manager who was meant").toEqual([]);

  await field.fill("Daniel");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(alert).toHaveText("Choose “Daniel” from the list.");
  await field.fill("daniel reyes");
  await page.keyboard.press("Tab");
  await expect(field).toHaveValue("Daniel Reyes, Director");
  await expect(alert).toHaveCount(0);
  await field.fill("NOBODY");
  await page.keyboard.press("Tab");
  await expect(field).toHaveValue("Nobody");
  await expect(alert).toHaveCount(0);
});

test("an emptied field shows the earlier choice again, and a time zone is chosen by its name", async ({
  demoPerson,
}) => {
  const page = await demoPerson("olivia");
  await page.goto("/settings");
  const { field, alert } = await fieldWithAlert(page.getByRole("main"), "Your time zone");
  const before = await field.inputValue();
  await field.fill("");
  await page.keyboard.press("Tab");
  await expect(field).toHaveValue(before);
  await field.fill("Atlantis");
  await page.keyboard.press("Tab");
  await expect(alert).toContainText("“Atlantis”");
  await field.fill("");
  await page.keyboard.press("Tab");
  await expect(field).toHaveValue(before);
  await expect(alert).toHaveCount(0);
  await field.fill("Atlantis");
  await page.keyboard.press("Tab");
  await field.fill("europe/lisbon");
  await page.keyboard.press("Tab");
  await expect(field).toHaveValue("Europe/Lisbon");
  await expect(alert).toHaveCount(0);
});

test("what an open list hides from screen readers is shown again before the focus goes there", async ({
  demoPerson,
}) => {
  const page = await demoPerson("olivia");
  await page.goto("/settings");
  const field = await comboBox(page, "Your time zone");
  for (const key of ["Tab", "Shift+Tab"]) {
    await field.click();
    await expect(page.locator("main [aria-hidden=true] button").first()).toBeAttached();
    await page.keyboard.press(key);
    await expect(field).not.toBeFocused();
    await expect(page.locator(":focus")).toHaveCount(1);
    await expect(page.locator("[aria-hidden=true]:focus, [aria-hidden=true] :focus")).toHaveCount(
      0,
    );
  }
});
