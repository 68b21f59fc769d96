import { comboBox } from "./fixtures/choices";
import { expect, test } from "./fixtures/test";

test("Tab leads round a dialog in both directions, also where a combo box is its first control", async ({
  demoPerson,
}) => {
  const page = await demoPerson("olivia");
  await page.goto("/harbor/admin/people");
  await page.getByRole("button", { name: "Change Maya Okafor" }).click();
  const dialog = page.getByRole("dialog", { name: "Maya Okafor" });
  const first = await comboBox(dialog, "Reports to");
  // While a list is open, react-aria hides the rest of the page from queries by role.
  const last = dialog.getByText("Deactivate", { exact: true });
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(last.locator("xpath=ancestor-or-self::button")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
});
