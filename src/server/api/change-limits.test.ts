import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import { buildSession } from "@/server/testing/builders";
import { buildCompany, buildVisitor, type Company, callAs } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const tooMany = { cause: { code: "tooManyRequests" } };
const counted = async (key: string): Promise<number> => {
  const { rows } = await database.pool.query("SELECT points FROM rate_limits WHERE key = $1", [
    key,
  ]);
  return rows[0]?.points ?? 0;
};
const allCounts = async () => (await database.pool.query("SELECT * FROM rate_limits")).rows;

/** Sets the count of a key as if so many points had been used, in a period that has some seconds left. */
const hasCounted = (key: string, points: number, secondsLeft = 30) =>
  database.pool.query(
    `INSERT INTO rate_limits (key, points, expire)
     VALUES ($1, $2, (extract(epoch FROM now()) * 1000)::bigint + $3 * 1000)
     ON CONFLICT (key) DO UPDATE SET points = excluded.points, expire = excluded.expire`,
    [key, points, secondsLeft],
  );
const problemOf = (code: Promise<unknown>) =>
  code.then(
    () => "done",
    (error) => error.cause?.code ?? error.code,
  );

const inviting = ({ organization }: Company) => ({
  organization,
  invitationId: randomUUID(),
  email: `${randomUUID()}@example.com`,
});

describe("changes by one person", () => {
  it("are counted, those that are refused as well, and reading is not", async () => {
    const { owner, organization } = await buildCompany(database);
    const rename = (name: string) => owner.call.organization.rename({ organization, name });
    await rename("Harbor Labs");
    await expect(rename("")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const elsewhere = owner.call.organization.rename({ organization: "elsewhere", name: "Ours" });
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
    await owner.call.organization.shell({ organization });
    expect(await counted(`change:${owner.userId}`)).toBe(3);
  });

  it("are counted together, in however many browsers they are signed in", async () => {
    const { owner, organization } = await buildCompany(database);
    const another = callAs(database, (await buildSession(database, owner.userId)).tokenHash);
    await owner.call.organization.rename({ organization, name: "Here" });
    await another.organization.rename({ organization, name: "There" });
    expect(await counted(`change:${owner.userId}`)).toBe(2);
  });

  it("go on up to the last one of the minute, and then say how long to wait", async () => {
    const company = await buildCompany(database);
    const { owner, organization } = company;
    const rename = (name: string) => owner.call.organization.rename({ organization, name });
    const key = `change:${owner.userId}`;
    await hasCounted(key, 239);
    await rename("The last one");
    const refused = await rename("One too many").catch((error: unknown) => error);
    expect(refused).toMatchObject({
      cause: {
        code: "tooManyRequests",
        values: { seconds: expect.any(Number), count: expect.any(Number), unit: "seconds" },
      },
    });
    await expect(rename("")).rejects.toMatchObject(tooMany);
    const { name } = (await owner.call.organization.shell({ organization })).organization;
    expect(name).toBe("The last one");

    const colleague = await company.person("Ada", { role: "admin" });
    await colleague.call.organization.rename({ organization, name: "Another's" });

    await hasCounted(key, 241, -1);
    await rename("A minute later");
    expect(await counted(key)).toBe(1);
  });
});

it.each([
  ["that nobody ever had", async () => newToken()],
  ["whose session has ended", async () => (await endedSession()).token],
])("a cookie %s writes nothing, whatever it asks for", async (_, tokenOf) => {
  const call = callAs(database, hashToken(await tokenOf()));
  const { organization } = await buildCompany(database);
  await database.pool.query("TRUNCATE rate_limits");
  const id = randomUUID();
  const responses = [
    await problemOf(call.account.updateProfile({ name: "Mallory", timeZone: "UTC", locale: null })),
    await problemOf(call.organization.create({ id, name: "Mallory's" })),
    await problemOf(call.organization.rename({ organization, name: "Mallory's" })),
    await problemOf(call.member.invite({ organization, invitationId: id, email: "m@example.com" })),
    await problemOf(call.mentorship.ask({ organization, id, otherId: id, as: "mentee", note: "" })),
  ];
  expect(responses).toEqual(responses.map(() => "notSignedIn"));
  expect(await allCounts()).toEqual([]);
});

async function endedSession() {
  const { userId } = await buildVisitor(database);
  const session = await buildSession(database, userId);
  await database.pool.query(
    "UPDATE sessions SET last_seen_at = now() - interval '8 days' WHERE token_hash = $1",
    [session.tokenHash],
  );
  return session;
}

describe("invitations", () => {
  it("are limited by person, sent again ones too, whichever browser they come from", async () => {
    const company = await buildCompany(database);
    const { owner, organization } = company;
    const { invitationId } = await owner.call.member.invite(inviting(company));
    await owner.call.invitation.resend({ organization, invitationId });
    expect(await counted(`invite:${owner.userId}`)).toBe(2);
    await hasCounted(`invite:${owner.userId}`, 60);
    const another = callAs(database, (await buildSession(database, owner.userId)).tokenHash);
    for (const call of [owner.call, another]) {
      await expect(call.member.invite(inviting(company))).rejects.toMatchObject(tooMany);
      const again = call.invitation.resend({ organization, invitationId });
      await expect(again).rejects.toMatchObject(tooMany);
    }
    const colleague = await company.person("Ada", { role: "admin" });
    await colleague.call.member.invite(inviting(company));
  });

  it("cost nothing when the same form is sent again, which is answered the same when none is left", async () => {
    const company = await buildCompany(database);
    const { owner } = company;
    const form = inviting(company);
    const first = await owner.call.member.invite(form);
    await owner.call.member.invite(form);
    expect(await counted(`invite:${owner.userId}`)).toBe(1);
    await hasCounted(`invite:${owner.userId}`, 60);
    expect(await owner.call.member.invite(form)).toEqual(first);
  });

  it("are limited by organization, whoever of its people invites", async () => {
    const company = await buildCompany(database);
    const { owner, organizationId } = company;
    const colleague = await company.person("Ada", { role: "admin" });
    await owner.call.member.invite(inviting(company));
    await colleague.call.member.invite(inviting(company));
    expect(await counted(`invite:${organizationId}`)).toBe(2);
    await hasCounted(`invite:${organizationId}`, 240);
    for (const { call } of [owner, colleague])
      await expect(call.member.invite(inviting(company))).rejects.toMatchObject(tooMany);
    const other = await buildCompany(database);
    await other.owner.call.member.invite(inviting(other));
  });

  it("are not used up by who may not invite, nor by what was refused", async () => {
    const company = await buildCompany(database);
    const { owner, organizationId } = company;
    const plain = await company.person("Ada");
    const outsider = await buildVisitor(database);
    for (const { call } of [plain, outsider])
      expect(await problemOf(call.member.invite(inviting(company)))).not.toBe("done");
    const taken = { ...inviting(company), email: owner.email };
    expect(await problemOf(owner.call.member.invite(taken))).toBe("alreadyMember");
    expect(await counted(`invite:${organizationId}`)).toBe(0);
    expect(await counted(`invite:${owner.userId}`)).toBe(0);
    expect(await counted(`change:${owner.userId}`)).toBe(1);
  });
});

describe("asking for mentorship", () => {
  it("is limited by person, taken back and asked again or not", async () => {
    const company = await buildCompany(database);
    const { owner, organization } = company;
    const other = await company.person("Ada");
    const responses: string[] = [];
    for (let attempt = 0; attempt < 22; attempt++) {
      const id = randomUUID();
      const code = await problemOf(
        owner.call.mentorship.ask({
          organization,
          id,
          otherId: other.memberId,
          as: "mentee",
          note: "",
        }),
      );
      responses.push(code);
      if (code === "done") await owner.call.mentorship.end({ organization, mentorshipId: id });
    }
    expect(responses.filter((one) => one === "done")).toHaveLength(20);
    expect(responses.slice(-2)).toEqual(["tooManyRequests", "tooManyRequests"]);
  });
});

it("asking for mentorship and creating an organization cost nothing when the same form is sent again", async () => {
  const { owner, organization, person } = await buildCompany(database);
  const { memberId: otherId } = await person("Ada");
  const ask = { organization, id: randomUUID(), otherId, as: "mentee" as const, note: "" };
  const found = { id: randomUUID(), name: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    await owner.call.mentorship.ask(ask);
    await owner.call.organization.create(found);
  }
  expect(await counted(`askForMentorship:${owner.userId}`)).toBe(1);
  expect(await counted(`newOrganization:${owner.userId}`)).toBe(1);
});

describe("new organizations", () => {
  const create = (
    { call }: Awaited<ReturnType<typeof buildVisitor>>,
    name: string = randomUUID(),
  ) => call.organization.create({ id: randomUUID(), name });

  it("are five a day by one account, and it says how many hours to wait", async () => {
    const founder = await buildVisitor(database);
    for (let count = 0; count < 5; count++) await create(founder);
    const refused = await create(founder).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      cause: { code: "tooManyRequests", values: { count: 24, unit: "hours" } },
    });
    await create(await buildVisitor(database));
  });

  it("are not used up by addresses that are taken", async () => {
    const founder = await buildVisitor(database);
    const name = `Taken ${randomUUID()}`;
    await create(await buildVisitor(database), name);
    for (let count = 0; count < 7; count++)
      expect(await problemOf(create(founder, name))).toBe("slugTaken");
    await create(founder);
  });
});
