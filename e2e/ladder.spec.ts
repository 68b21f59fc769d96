import { openPalette } from "./fixtures/dialogs-by-key";
import { expect, test } from "./fixtures/test";

test("a person's ladder page shows their rung, their target rung, and the expectations of the next", async ({
  demoPerson,
}) => {
  const page = await demoPerson("maya");
  await page.getByRole("link", { name: "Ladder" }).click();
  await expect(
    page.getByRole("heading", { name: "You stand on Team Lead", level: 1 }),
  ).toBeVisible();
  const rung = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(rung("Team Lead")).toContainText(/since Feb \d{4}/);
  await expect(rung("Director").first()).toContainText(/aimed at, by/);
  await expect(
    page.getByRole("heading", { name: "What’s expected of you as Senior Manager" }),
  ).toBeVisible();
});

test("a member's page shows past rungs with dates, the current and the target rung, and the fork", async ({
  demoPerson,
}) => {
  const page = await demoPerson("daniel");
  await page.getByRole("link", { name: "Team", exact: true }).click();
  await page.getByRole("link", { name: "Jonas Lindqvist", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Jonas Lindqvist", level: 1 })).toBeVisible();
  const path = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "The way up" }) })
    .getByRole("listitem");
  const rung = (name: string) => path.filter({ has: page.getByText(name, { exact: true }) });
  await expect(rung("Team Lead")).toContainText(/\w{3,4} \d{4} to \w{3,4} \d{4}/);
  await expect(rung("Senior Manager")).toContainText(/since \w{3,4} \d{4}/);
  await expect(rung("Director")).toContainText(/aimed at, by \d{1,2} \w{3,4} \d{4}/);
  // Team Lead leads to management and to the expert track.
  await expect(rung("Staff Engineer")).toBeVisible();
  await expect(rung("Principal Engineer")).toBeVisible();

  const positions = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Positions" }) })
    .getByRole("listitem");
  await expect(positions.first()).toContainText("Senior Manager");
  await expect(positions.first()).toContainText("recorded by Daniel Reyes");
  await expect(positions.last()).toContainText("Team Lead");
});

test("a colleague sees the current rung, and no target that is not shared with them", async ({
  demoPerson,
}) => {
  const page = await demoPerson("nadia");
  await openPalette(page);
  await page.getByRole("searchbox", { name: "Where to?" }).fill("Maya");
  await page.getByRole("menuitem", { name: /Maya Okafor/ }).click();
  await expect(page.getByRole("heading", { name: "Maya Okafor", level: 1 })).toBeVisible();
  await expect(page.getByText(/^Team Lead since/)).toBeVisible();
  await expect(page.getByText(/aimed at/)).toHaveCount(0);
  await expect(page.getByText("Nothing is shared with you.", { exact: false })).toBeVisible();
});
