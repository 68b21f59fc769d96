import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { change } from "./fixtures/call";
import { desktop, inspected } from "./fixtures/inspections";
import { ownDemo } from "./fixtures/own-demo";
import { saying } from "./fixtures/pseudo-language";
import { toGoal } from "./fixtures/screens";
import { expect, test } from "./fixtures/test";

test.describe.configure({ mode: "parallel" });

const demo = ownDemo();

/** Sends a signal to the demo's database server and to all of its connections. */
async function signalDatabase(signal: NodeJS.Signals): Promise<void> {
  const file = join(demo().folder, "postgres", "data", "postmaster.pid");
  const server = Number.parseInt(await readFile(file, "utf8"), 10);
  const children = await readFile(`/proc/${server}/task/${server}/children`, "utf8");
  for (const id of [server, ...(children.match(/\d+/g)?.map(Number) ?? [])])
    process.kill(id, signal);
}

/** The link of the newest mail. */
async function newestLink(page: Page): Promise<string> {
  await page.goto("/dev/mailbox");
  return (await page.locator("article a").first().getAttribute("href")) ?? "";
}

for (const locale of ["en-XA", "ar-XB"] as const)
  test(`failures, mailed links, print and notices are translated, fit and follow their direction in ${locale}`, async ({
    demoPerson,
    visitor,
    watch,
  }) => {
    watch.allow(
      /status of (404|429|503)/,
      /^(429|503) from/,
      /no screen/,
      /ERR_INTERNET_DISCONNECTED/,
      /Minified React error/,
    );
    const say = saying(locale);
    const options = { locale, viewport: desktop, reducedMotion: "reduce" as const };
    const found: string[] = [];
    const inspect = async (page: Page, name: string, heading?: string) => {
      if (heading) await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
      found.push(...(await inspected(page, name, locale)));
    };
    const signedOut = await visitor(demo().url, options);
    const maya = await demoPerson("maya", options, demo().url);
    const olivia = await demoPerson("olivia", options, demo().url);

    await test.step("too many requests", async () => {
      await signedOut.goto("/api/too-many?next=/harbor&seconds=3000");
      await inspect(signedOut, "too many requests", say("That was a lot at once"));
    });
    await test.step("a sign-in link", async () => {
      await signedOut.goto("/sign-in");
      await signedOut
        .getByRole("textbox", { name: say("Your e-mail address") })
        .fill("maya@harbor.test");
      await signedOut.getByRole("button", { name: say("Send me a link") }).click();
      await expect(
        signedOut.getByRole("heading", { name: say("Look in your mailbox") }),
      ).toBeVisible();
      await signedOut.goto(await newestLink(signedOut));
      await inspect(signedOut, "sign-in link", say("One more click"));
    });
    await test.step("an invitation", async () => {
      const invited = await change(olivia, demo().url, "member.invite", {
        organization: "harbor",
        invitationId: randomUUID(),
        email: `noor-${locale}@harbor.test`.toLowerCase(),
        name: "Noor Haddad",
        role: "member",
        managerId: null,
        reportIds: [],
      });
      expect(invited).toMatchObject({ status: 200 });
      await expect(async () =>
        expect(await newestLink(signedOut)).toContain("/invitation"),
      ).toPass();
      await signedOut.goto(await newestLink(signedOut));
      await inspect(signedOut, "invitation", say("You are invited"));
    });
    await test.step("paper", async () => {
      await maya.goto("/harbor/goals");
      await toGoal(say)(maya);
      await maya.emulateMedia({ media: "print" });
      await inspect(maya, "climb on paper");
      await maya.emulateMedia({ media: "screen" });
    });
    await test.step("notices of what was changed", async () => {
      const step = maya
        .getByRole("row")
        .filter({ has: maya.getByRole("checkbox") })
        .last();
      await step.focus();
      await maya.keyboard.press("Space");
      await inspect(maya, "a step done");
      await maya.keyboard.press("Space");
      await maya.keyboard.press("Alt+ArrowUp");
      await inspect(maya, "a step moved");
      await maya.keyboard.press("Delete");
      await inspect(maya, "a step deleted");
      await maya.context().setOffline(true);
      await maya.keyboard.press("Delete");
      await inspect(maya, "offline");
      await maya.context().setOffline(false);
    });
    await test.step("dates that contradict each other", async () => {
      await maya.goto("/harbor/goals");
      await toGoal(say)(maya);
      await maya.getByRole("row", { expanded: true }).filter({ hasText: "Senior Manager" }).focus();
      await maya.keyboard.press("d");
      await maya.keyboard.type("31 December 2031");
      await maya.keyboard.press("Enter");
      await expect(maya.locator(".climb-remedies button").nth(2)).toBeVisible();
      await inspect(maya, "contradictions");
    });
    await test.step("what cannot be read, in another row's field", async () => {
      await maya.getByRole("textbox", { name: say("Due") }).fill("Noor Haddad");
      await maya.getByRole("button", { name: "Director", exact: true }).click();
      await expect(maya.getByText("Noor Haddad")).toBeVisible();
      await inspect(maya, "waiting texts");
    });
    await test.step("a failure", async () => {
      await maya.addInitScript(() => {
        window.matchMedia = () => {
          throw new Error("no screen");
        };
      });
      await maya.reload();
      await inspect(maya, "failure", say("That did not work"));
    });
    await test.step("an outage", async () => {
      await signalDatabase("SIGSTOP");
      try {
        await signedOut.goto("/api/unavailable?next=/harbor");
        await inspect(signedOut, "outage", say("We cannot reach our records right now"));
      } finally {
        await signalDatabase("SIGCONT");
      }
    });
    expect(found).toEqual([]);
  });
