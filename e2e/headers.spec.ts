import { buildCompany } from "./fixtures/company";
import { screens } from "./fixtures/screens";
import { expect, test } from "./fixtures/test";
import { testServers } from "./fixtures/test-servers";
import { headersProblem } from "./fixtures/watch";

// While tests run, every page that they open is checked for its headers. This is the whole list of headers, with what a
// browser does with the policy.
for (const { name, as, path, status = 200 } of screens.filter(({ open }) => !open))
  test(`${name}: allows scripts by nonce only, and is not cached`, async ({
    signedIn,
    visitor,
    watch,
  }) => {
    if (status !== 200) watch.allow(new RegExp(`status of ${status}`));
    const page = as ? await signedIn(as) : await visitor(testServers().demo.url);
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    const headers = (await response?.allHeaders()) ?? {};
    expect(headersProblem(headers)).toBeNull();
    expect(headers["x-request-id"]).toBeTruthy();
    // An injected script does not run.
    const ran = await page.evaluate(() => {
      const script = document.createElement("div");
      script.innerHTML = "<img src='data:,' onerror='document.title = `owned`'>";
      document.body.append(script);
      const image = script.firstElementChild;
      // This listener runs after the image's own error handler would have run.
      return new Promise<string>((done) =>
        image?.addEventListener("error", () => done(document.title)),
      );
    });
    expect(ran).not.toBe("owned");
    watch.allow(/inline event handler/, /data:,/);
  });

test("each page has a new nonce", async ({ visitor }) => {
  const page = await visitor(testServers().demo.url);
  const nonces = new Set<string>();
  for (let visit = 0; visit < 3; visit++) {
    const response = await page.goto("/sign-in");
    const policy = (await response?.headerValue("content-security-policy")) ?? "";
    nonces.add(policy.match(/'nonce-([^']+)'/)?.[1] ?? "");
  }
  expect(nonces.size).toBe(3);
});

test("styles take the nonce of the page also after it was read anew", async ({
  companyPerson,
  database,
}) => {
  const company = await buildCompany(database);
  const page = await companyPerson(company.people.maya.email);
  await page.goto(`/${company.slug}`);
  const nonce = () =>
    page
      .locator('meta[property="csp-nonce"]')
      .evaluate((meta) => (meta instanceof HTMLMetaElement ? meta.nonce : ""));
  const first = await nonce();
  const tick = page.getByRole("checkbox", { name: "Mark Find a leadership mentor as done" });
  await tick.click();
  await expect(tick).toHaveCount(0);
  expect(await nonce()).toBe(first);
  expect(first).toBeTruthy();
});
