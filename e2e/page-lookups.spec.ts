import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSession, buildUser } from "@/server/testing/builders";
import { openDatabase } from "@/server/testing/open-database";
import { startEmbeddedPostgres } from "../scripts/lib/embedded-postgres.mjs";
import { freePort } from "../scripts/lib/free-port.mjs";
import { startApplication } from "../scripts/lib/start-application.mjs";
import { buildCompany } from "./fixtures/company";
import { operatorSettings } from "./fixtures/operator-settings";
import { expect, test } from "./fixtures/test";
import { throwaway } from "./fixtures/throwaway";

/** The statement that only looks up the language of a page, as the database server logs it. */
const ownLookup = /preferred_locale AS locale FROM open_tenant_session/;
const anyStatement = /LOG: {2}(?:statement|execute)/g;

test("a signed-in page gets its language with its calls, without an extra statement", async ({
  visitor,
  watch,
}) => {
  watch.allow(/status of 404/);
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const folder = await mkdtemp(join(tmpdir(), "backcast-lookups-"));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const postgres = await startEmbeddedPostgres({
      directory: folder,
      settings: { ...throwaway, log_statement: "all" },
    });
    stops.push(postgres.stop);
    const application = await startApplication(
      operatorSettings(await freePort(), postgres.url, "smtp://127.0.0.1:1"),
    );
    const { url } = application;
    stops.push(application.stop);
    const { database, close } = openDatabase(postgres.url);
    const { slug, goalPath, people } = await buildCompany(database, ["manager"]);
    const user = await buildUser(database, { email: people.olivia.email });
    const mayasUser = await buildUser(database, { email: people.maya.email });
    const sessions = {
      olivia: await buildSession(database, user.id),
      maya: await buildSession(database, mayasUser.id),
    };
    await close();

    const log = join(folder, "server.log");
    const sentDuring = async (work: () => Promise<unknown>) => {
      const { size } = await stat(log);
      await work();
      return (await readFile(log)).subarray(size).toString();
    };
    const lookingUp: string[] = [];
    const inspect = async (what: string, work: () => Promise<unknown>) => {
      const sent = await sentDuring(work);
      expect(sent, what).toMatch(anyStatement);
      if (ownLookup.test(sent)) lookingUp.push(what);
    };

    const page = await visitor(url);
    stops.push(() => page.context().close());
    const signIn = (token: string) =>
      page.context().addCookies([{ name: "backcast.session", value: token, url }]);
    const goto = (path: string) =>
      inspect(path, () => page.goto(path, { waitUntil: "networkidle" }));

    await signIn(sessions.maya.token);
    for (const path of ["/", "/settings", "/welcome", "/sign-in", goalPath]) await goto(path);
    await goto(`${goalPath.slice(0, -1)}0`);
    await signIn(sessions.olivia.token);
    const screens = ["goals", "goals/new", "ladder", "team", "mentoring", "admin/people"];
    for (const screen of ["", ...screens, "admin/settings", `team/${people.daniel.id}`])
      await goto(`/${slug}/${screen}`.replace(/\/$/, ""));
    await page.goto(`/${slug}`);
    const column = page.getByRole("navigation").first();
    for (const path of screens.filter((screen) => screen !== "goals/new"))
      await inspect(`moving on to ${path}`, async () => {
        await column.locator(`a[href="/${slug}/${path}"]`).click();
        await page.waitForURL(`**/${slug}/${path}`);
        await page.waitForLoadState("networkidle");
      });
    expect(lookingUp).toEqual([]);
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
});
