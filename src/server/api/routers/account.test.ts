import { describe, expect, it } from "vitest";
import { timeZoneSchema } from "@/domain/account/account";
import { createCaller } from "@/server/api/root";
import { testApplication } from "@/server/testing/application";
import {
  buildMember,
  buildOrganization,
  buildSession,
  buildUser,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";

const { database } = testApplication(await testDatabase());

const callAs = (sessionTokenHash: string | null) =>
  createCaller({ database, sessionTokenHash, requestId: "test", at: null });

let people = 0;
async function person() {
  const user = await buildUser(database, { email: `person${++people}@example.com`, name: "Nora" });
  const { tokenHash } = await buildSession(database, user.id);
  return { user, tokenHash, call: callAs(tokenHash) };
}

describe("a profile", () => {
  it("takes a name and a time zone", async () => {
    const { call } = await person();
    await call.account.updateProfile({
      name: "  Nora Lind ",
      timeZone: "Europe/Oslo",
      locale: null,
    });
    expect(await call.account.me({})).toMatchObject({ name: "Nora Lind", timeZone: "Europe/Oslo" });
  });

  it.each(["Mars/Olympus", "", "+05:45", "x".repeat(100)])(
    "refuses the zone %s",
    async (timeZone) => {
      const { call } = await person();
      await expect(
        call.account.updateProfile({ name: "Nora", timeZone, locale: null }),
      ).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    },
  );

  it("takes a language there is, or none", async () => {
    const { call } = await person();
    const save = (locale: string | null) =>
      call.account.updateProfile({ name: "Nora", timeZone: "UTC", locale: locale as null });
    for (const locale of ["ar-XB", null, "en-GB"]) {
      expect((await save(locale)).locale).toBe(locale);
      expect((await call.account.profile({})).locale).toBe(locale);
    }
    expect((await save("none")).locale).toBeNull();
    await expect(save("tlh")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("keeps a zone under a name that the database knows, too", async () => {
    const { call } = await person();
    const saved = await call.account.updateProfile({ name: "Nora", timeZone: "CTT", locale: null });
    expect(saved.timeZone).toBe("Asia/Shanghai");
  });

  it("offers and keeps no zone that the database does not know", async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      "SELECT name FROM pg_timezone_names",
    );
    const known = new Set(rows.map(({ name }) => name));
    const offered = [...Intl.supportedValuesOf("timeZone"), "UTC", "US/Pacific-New", "IST", "EST"];
    const saved = offered.map((timeZone) => timeZoneSchema.safeParse(timeZone).data ?? "UTC");
    expect(saved.filter((name) => !known.has(name))).toEqual([]);
  });

  it("renames the person in each of their organizations, and nobody else", async () => {
    const { user, call } = await person();
    const zones = await Promise.all(
      ["first", "second"].map((slug) => buildOrganization(database, { slug })),
    );
    for (const { id } of zones) {
      await buildMember(database, id, { email: user.email, name: "Nora" });
      await buildMember(database, id, { email: `other@${id}.test`, name: "Other" });
    }
    await call.account.updateProfile({ name: "Nora Lind", timeZone: "UTC", locale: null });
    for (const { id } of zones) {
      const names = await inOrganization(database, id, (db) =>
        db.member.findMany({ select: { name: true }, orderBy: { name: "asc" } }),
      );
      expect(names).toEqual([{ name: "Nora Lind" }, { name: "Other" }]);
    }
  });

  it("takes what the browser says of the time zone only where none was chosen", async () => {
    const { user, call } = await person();
    await database.prisma.user.update({ where: { id: user.id }, data: { timeZone: null } });
    expect(await call.account.reportTimeZone({ timeZone: "Asia/Tokyo" })).toEqual({ saved: true });
    expect(await call.account.reportTimeZone({ timeZone: "UTC" })).toEqual({ saved: false });
    expect(await call.account.me({})).toMatchObject({ timeZone: "Asia/Tokyo" });
  });
});

describe("sessions", () => {
  it("are listed with the browser they were begun in, and which one is asking", async () => {
    const { user, call } = await person();
    await database.prisma.session.create({
      data: {
        userId: user.id,
        tokenHash: `phone of ${user.id}`,
        userAgent:
          "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
        lastSeenAt: new Date(Date.now() - 60_000),
      },
    });
    const sessions = await call.account.sessions({});
    expect(sessions).toMatchObject([
      { isThis: true, browser: null, system: null },
      { isThis: false, browser: "Safari", system: "iPhone" },
    ]);
  });

  it("can be ended one by one, with effect at the next request", async () => {
    const { user, call } = await person();
    const phone = await buildSession(database, user.id);
    const other = callAs(phone.tokenHash);
    await other.account.me({});
    const sessionId = (await call.account.sessions({})).find(({ isThis }) => !isThis)?.id ?? "";
    await call.account.revokeSession({ sessionId });
    await expect(other.account.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await call.account.me({});
    await expect(call.account.revokeSession({ sessionId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("of someone else are not there", async () => {
    const one = await person();
    const two = await person();
    const [theirs] = await two.call.account.sessions({});
    await expect(
      one.call.account.revokeSession({ sessionId: theirs?.id ?? "" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await two.call.account.me({});
  });

  it("all end at once, this one too, and nobody else's", async () => {
    const { user, call } = await person();
    const bystander = await person();
    const phone = await buildSession(database, user.id);
    expect(await call.account.signOutEverywhere({})).toEqual({ ended: 2 });
    for (const ended of [call, callAs(phone.tokenHash)])
      await expect(ended.account.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await bystander.call.account.me({});
  });
});
