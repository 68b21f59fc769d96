import { change } from "./fixtures/call";
import { ownDemo } from "./fixtures/own-demo";
import { saying } from "./fixtures/pseudo-language";
import { expect, test } from "./fixtures/test";

const demo = ownDemo();

test("the language that a person or an owner chooses applies to every page at once", async ({
  demoPerson,
}) => {
  const { url } = demo();
  const lucas = await demoPerson("lucas", { locale: "en-GB" }, url);
  const olivia = await demoPerson("olivia", { locale: "en-GB" }, url);
  const choose = async (page: typeof lucas, locale: string, save: string) => {
    await page.locator("select[name=locale]").selectOption(locale);
    await page.getByRole("button", { name: save }).last().click();
  };

  await lucas.goto("/settings");
  await choose(lucas, "ar-XB", "Save");
  await expect(lucas.locator("html")).toHaveAttribute("lang", "ar-XB");
  await expect(lucas.locator("html")).toHaveAttribute("dir", "rtl");
  await lucas.goto("/harbor/goals");
  const { say, heading } = {
    say: saying("ar-XB"),
    heading: lucas.getByRole("heading", { level: 1 }),
  };
  await expect(heading).toHaveText(say("Goals"));
  const page = await lucas.evaluate(() => document.documentElement.clientWidth);
  const text = await heading.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().left;
  });
  expect(text, "the heading begins at the right").toBeGreaterThan(page / 2);

  await lucas.goto("/settings");
  await choose(lucas, "none", say("Save"));
  await expect(lucas.locator("html")).toHaveAttribute("lang", "en-GB");

  try {
    await olivia.goto("/harbor/admin/settings");
    await choose(olivia, "en-XA", "Save");
    await expect(olivia.locator("html")).toHaveAttribute("lang", "en-XA");
    await lucas.goto("/harbor/goals");
    await expect(lucas.locator("html")).toHaveAttribute("lang", "en-XA");
  } finally {
    await change(olivia, url, "organization.chooseLanguage", {
      organization: "harbor",
      locale: null,
    });
  }
});
