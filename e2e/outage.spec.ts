import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildSession, buildUser } from "@/server/testing/builders";
import { openDatabase } from "@/server/testing/open-database";
import { startSmtpServer } from "@/server/testing/smtp";
import { startEmbeddedPostgres } from "../scripts/lib/embedded-postgres.mjs";
import { freePort } from "../scripts/lib/free-port.mjs";
import { startApplication } from "../scripts/lib/start-application.mjs";
import { buildCompany, statement } from "./fixtures/company";
import { operatorSettings } from "./fixtures/operator-settings";
import { expect, test } from "./fixtures/test";
import { throwaway } from "./fixtures/throwaway";
import { ClimbPage } from "./pages/climb";
import { Conversation } from "./pages/conversation";

const outageMilliseconds = 10_000;
const course = "Complete a project-management course";
const text = "Written while nobody could write it down.";

test("a database outage of ten seconds loses no work", async ({ visitor, watch }) => {
  // The only errors that may happen here: 503, never 500.
  watch.allow(/status of 503/, /^503 from/);
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const folder = await mkdtemp(join(tmpdir(), "backcast-outage-"));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const directory = join(folder, "postgres");
    let postgres = await startEmbeddedPostgres({ directory, settings: throwaway });
    stops.push(() => postgres.stop());
    const smtp = await startSmtpServer();
    stops.push(smtp.stop);
    const application = await startApplication(
      operatorSettings(await freePort(), postgres.url, smtp.url),
    );
    const { url } = application;
    stops.push(application.stop);
    const { database, close } = openDatabase(postgres.url);
    const company = await buildCompany(database, ["manager"]);
    const user = await buildUser(database, { email: company.people.maya.email });
    const { token } = await buildSession(database, user.id);
    await close();

    const page = await visitor(url);
    // Loaded before the database is gone.
    stops.push(() => page.context().close());
    await page.context().addCookies([{ name: "backcast.session", value: token, url }]);
    await page.goto(company.goalPath);
    const climb = new ClimbPage(page);
    const conversation = new Conversation(page);
    let isTickSaved = false;
    page.on("response", (response) => {
      if (response.url().includes("node.change") && response.status() === 200) isTickSaved = true;
    });
    await climb.open("Senior Manager");
    await conversation.box.fill(text);
    const other = await page.context().newPage();

    await postgres.stop();
    const back = pause(outageMilliseconds);
    await test.step("changes are drawn at once, and typed text stays", async () => {
      await conversation.region.getByRole("button", { name: "Send" }).click();
      await expect(conversation.box).toHaveValue(text);
      await climb.tick(course).click();
      await expect(climb.untick(course)).toBeChecked();
    });
    await test.step("a page that cannot be read says so, and the readiness check fails", async () => {
      await other.goto(company.goalPath);
      await expect(
        other.getByRole("heading", { name: "We cannot reach our records right now" }),
      ).toBeVisible();
      expect((await page.request.get("/api/health")).status()).toBe(200);
      expect((await page.request.get("/api/ready")).status()).toBe(503);
    });
    await back;
    postgres = await startEmbeddedPostgres({ directory, port: postgres.port, settings: throwaway });

    await test.step("afterwards every change is stored once", async () => {
      await expect(other.getByRole("heading", { name: statement })).toBeVisible({
        timeout: 60_000,
      });
      const refused = conversation.region.getByRole("alert").filter({ hasText: /./ });
      await expect(async () => {
        // Either it is sent again by itself, or the page says that it is not saved and the person sends it again.
        if (await refused.isVisible()) {
          await expect(conversation.box).toHaveValue(text);
          await conversation.region.getByRole("button", { name: "Send" }).click();
        }
        await expect(conversation.box).toHaveValue("", { timeout: 5_000 });
      }).toPass({ timeout: 90_000 });
      await expect(async () => {
        // The same for a completion, which is undone on the screen where it could not be saved.
        if (await climb.tick(course).isVisible()) await climb.tick(course).click();
        await expect.poll(() => isTickSaved, { timeout: 10_000 }).toBe(true);
      }).toPass({ timeout: 90_000 });
      await page.reload();
      await expect(conversation.comment(text)).toHaveCount(1);
      await expect(climb.untick(course)).toBeChecked();
    });
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
});
