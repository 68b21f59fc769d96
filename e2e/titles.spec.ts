import { saying } from "./fixtures/pseudo-language";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";

const notFoundTitle = "There is nothing here · Backcast";

test("what is not found has a title of its own, and never that of the page which was asked for", async ({
  demoPerson,
  watch,
}) => {
  watch.allow(/status of 404/);
  const page = await demoPerson("lucas");
  for (const path of [
    "/nowhere/at/all",
    "/nowhere/goals",
    "/harbor/nothing",
    "/harbor/goals/00000000-0000-4000-8000-000000000000",
    "/harbor/team/00000000-0000-4000-8000-000000000000",
    "/harbor/admin/people",
    "/harbor/admin/settings",
    "/dev/gallery/nothing",
  ]) {
    await page.goto(path);
    await expect(page, path).toHaveTitle(notFoundTitle);
  }
  await page.goto("/harbor/ladder");
  await expect(page).toHaveTitle("The ladder · Backcast");
});

test("a link that leads nowhere does not invite", async ({ visitor }) => {
  const page = await visitor(testServers().demo.url);
  await page.goto("/invitation?token=nothing-that-was-ever-sent-to-anybody");
  await expect(page).toHaveTitle("This link leads nowhere · Backcast");
});

test("a page that fails says so in its title, and has its own again once it works", async ({
  demoPerson,
  watch,
}) => {
  watch.allow(/no screen/, /Minified React error/);
  const page = await demoPerson("maya");
  await page.goto("/harbor/goals");
  await page.evaluate(() => {
    const { matchMedia } = window;
    const broken = () => {
      throw new Error("no screen");
    };
    window.matchMedia = broken;
    addEventListener("repaired", () => {
      window.matchMedia = matchMedia;
    });
  });
  await page.getByRole("link", { name: "Advance from Team Lead to Director" }).first().click();
  await expect(page.getByRole("heading", { name: "That did not work" })).toBeVisible();
  await expect(page).toHaveTitle("That did not work");
  await page.evaluate(() => dispatchEvent(new Event("repaired")));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page).toHaveTitle("Advance from Team Lead to Director · Backcast");
});

for (const locale of ["en-GB", "en-XA", "ar-XB"] as const)
  test(`where the frame of all pages fails, its page speaks the language of the page before: ${locale}`, async ({
    visitor,
    watch,
  }) => {
    watch.allow(/no fields/, /Minified React error/);
    const page = await visitor(testServers().demo.url, { locale });
    await page.addInitScript(() => {
      const { querySelectorAll } = Document.prototype;
      Document.prototype.querySelectorAll = function (selectors: string) {
        if (selectors === "input, textarea") throw new Error("no fields");
        return querySelectorAll.call(this, selectors);
      };
    });
    await page.goto("/sign-in");
    const title = saying(locale)("That did not work");
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page).toHaveTitle(title);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar-XB" ? "rtl" : "ltr");
  });
