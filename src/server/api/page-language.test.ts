import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import {
  clientAddressHeader,
  prefetchHeader,
  requestPathHeader,
} from "@/server/infra/own-headers.mjs";
import { testApplication } from "@/server/testing/application";
import {
  buildMember,
  buildOrganization,
  buildSession,
  buildUser,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { statementsOf } from "@/server/testing/statements";
import type { RequestContext } from "./context";
import { localeOf } from "./page-language";
import { contextOf } from "./request-context";
import { createCaller } from "./root";

const dataDir = await mkdtemp(join(tmpdir(), "backcast-language-"));
afterAll(() => rm(dataDir, { recursive: true }));
const application = testApplication(await testDatabase(), { demoMode: true, dataDir });
const { database } = application;

const harbor = await buildOrganization(database, { slug: "harbor" });
const northwind = await buildOrganization(database, { slug: "northwind" });
const user = await buildUser(database, { email: "nora@example.com", name: "Nora" });
for (const { id } of [harbor, northwind])
  await buildMember(database, id, { email: user.email, name: "Nora" });
const { token } = await buildSession(database, user.id);

const person = (locale: string | null) =>
  database.prisma.user.update({ where: { id: user.id }, data: { locale } });
const organization = (id: string, locale: string | null) =>
  inOrganization(database, id, (db) => db.organization.update({ where: { id }, data: { locale } }));
beforeEach(async () => {
  await person(null);
  await organization(harbor.id, null);
  await organization(northwind.id, null);
});

const headersOf = (path: string, headers: Record<string, string> = {}) =>
  new Headers({
    [requestPathHeader]: path,
    [clientAddressHeader]: "192.0.2.1",
    cookie: `backcast.session=${token}`,
    "accept-language": "en-GB",
    ...headers,
  });

/** The language of a page without a call, for a browser that asks for English. */
const on = (path: string, headers: Record<string, string> = {}, given = application) =>
  localeOf(headersOf(path, headers), given);

/** The language of a page that reads the frame of its organization. */
async function withCall(path: string, headers: Record<string, string> = {}, given = application) {
  const own = headersOf(path, headers);
  const context: RequestContext = { ...contextOf(own, given), sessionLookups: [] };
  const [, organization = ""] = path.split("/");
  const [locale] = await Promise.all([
    localeOf(own, given, context),
    createCaller(context)
      .organization.shell({ organization })
      .catch(() => null),
  ]);
  return locale;
}

it("is what the person chose, whatever their organization has", async () => {
  await person("ar-XB");
  await organization(harbor.id, "en-XA");
  for (const path of ["/harbor", "/settings", "/"]) expect(await on(path)).toBe("ar-XB");
});

it("is their organization's on its pages, and outside of them where they chose none", async () => {
  await organization(northwind.id, "en-XA");
  expect(await on("/northwind/goals?node=1")).toBe("en-XA");
  expect(await on("/harbor")).toBe("en-GB");
  expect(await on("/settings")).toBe("en-XA");
  await organization(harbor.id, "ar-XB");
  expect(await on("/settings")).toBe("ar-XB");
  // The first of them by name, as far as it has chosen one.
  await organization(harbor.id, null);
  expect(await on("/settings")).toBe("en-XA");
});

it("is nobody else's organization's", async () => {
  const { id } = await buildOrganization(database, { slug: "elsewhere" });
  await organization(id, "ar-XB");
  expect(await on("/elsewhere")).toBe("en-GB");
});

it("is the browser's where nothing is chosen, or nobody is signed in", async () => {
  expect(await on("/harbor", { "accept-language": "en-XA" })).toBe("en-XA");
  await person("ar-XB");
  expect(await on("/", { cookie: "", "accept-language": "en-XA" })).toBe("en-XA");
  expect(await on("/", { cookie: "backcast.session=made-up" })).toBe("en-GB");
  // The language chosen in this browser has priority over the one that it asks for.
  expect(await on("/", { cookie: "backcast.language=ar-XB" })).toBe("ar-XB");
});

it("is no pseudo-language outside of the demo", async () => {
  await person("ar-XB");
  await organization(harbor.id, "en-XA");
  const settings = { ...application.settings, demoMode: false };
  const chosen = { "accept-language": "en-XA", cookie: `backcast.session=${token}` };
  expect(await on("/harbor", chosen, { ...application, settings })).toBe("en-GB");
});

it("is the browser's while the database is away", async () => {
  await person("ar-XB");
  const away = testApplication("postgresql://backcast@127.0.0.1:1/none", { demoMode: true });
  expect(await on("/harbor", { "accept-language": "en-XA" }, away)).toBe("en-XA");
});

it("comes with the session that a call of the page looks up, and costs no statement", async () => {
  await organization(northwind.id, "en-XA");
  const call = createCaller(contextOf(headersOf("/northwind"), application));
  const alone = await statementsOf(database, () =>
    call.organization.shell({ organization: "northwind" }),
  );
  const both = await statementsOf(database, () => withCall("/northwind"));
  expect(both.result).toBe("en-XA");
  expect(both.sent).toEqual(alone.sent);
  expect(await withCall("/harbor")).toBe("en-GB");
  await person("ar-XB");
  expect(await withCall("/harbor")).toBe("ar-XB");
});

it("is the browser's where the call of the page finds nobody or fails", async () => {
  const accented = { "accept-language": "en-XA" };
  await person("ar-XB");
  const madeUp = { ...accented, cookie: "backcast.session=made-up" };
  expect(await withCall("/harbor", madeUp)).toBe("en-XA");
  const away = testApplication("postgresql://backcast@127.0.0.1:1/none", { demoMode: true });
  expect(await withCall("/harbor", accented, away)).toBe("en-XA");
  expect(await withCall("/not an organization", accented)).toBe("ar-XB");
});

it("is not looked up for a page that is only prefetched", async () => {
  await person("ar-XB");
  const { result, sent } = await statementsOf(database, () =>
    on("/harbor", { [prefetchHeader]: "1" }),
  );
  expect(result).toBe("en-GB");
  expect(sent).toEqual([]);
});

it("is the newest where a form of the same request has changed it", async () => {
  const headers = headersOf("/settings");
  const sessionLookups = ["ar-XB", "en-XA"].map((locale) => Promise.resolve({ locale }));
  const context = { ...contextOf(headers, application), sessionLookups };
  expect(await localeOf(headers, application, context)).toBe("en-XA");
});
