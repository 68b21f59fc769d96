import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { clientAddressHeader, requestPathHeader } from "@/server/infra/own-headers.mjs";
import { testApplication } from "@/server/testing/application";
import {
  buildMember,
  buildOrganization,
  buildSession,
  buildUser,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { localeOf } from "./page-language";

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

/** What a page is written in, for a browser that asks for English. */
const on = (path: string, headers: Record<string, string> = {}, given = application) =>
  localeOf(
    new Headers({
      [requestPathHeader]: path,
      [clientAddressHeader]: "192.0.2.1",
      cookie: `backcast.session=${token}`,
      "accept-language": "en-GB",
      ...headers,
    }),
    given,
  );

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
  // What was chosen in this browser counts for more than what it asks for.
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
