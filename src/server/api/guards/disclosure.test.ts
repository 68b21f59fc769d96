import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildConsent, buildGoal, buildMember, buildMentorship } from "@/server/testing/builders";
import { buildCompany, type Company } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { call, inputsOf } from "./calling";
import { declared } from "./declared";
import { procedures } from "./procedures";

/**
 * Checks that no response to a member who does not manage the organization holds another's address or role, an
 * invitation, or a member who is invited or deactivated, except for those above that member.
 */

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

type Person = Awaited<ReturnType<Company["person"]>>;
let company: Company;
let viewers: Record<"report" | "manager" | "managerAbove" | "mentee" | "coworker", Person>;
let absent: Record<"boss" | "newcomer" | "leaver", string>;
let goalIds: string[];

beforeAll(async () => {
  company = await buildCompany(database);
  const { organizationId } = company;
  const awaited = async (name: string, more: object) => {
    const email = `${name}@${company.organization}.test`;
    const member = await buildMember(database, organizationId, {
      email,
      name: `word-${name}`,
      ...more,
    });
    await company.inside((db) =>
      db.invitation.create({
        data: {
          organizationId,
          memberId: member.id,
          invitedById: company.owner.memberId,
          expiresAt: new Date(Date.now() + 60 * 60 * 1000),
        },
      }),
    );
    return member.id;
  };
  // An invited person is above everybody; another invited person, and one who was deactivated, report to the manager.
  const boss = await awaited("boss", { userId: null });
  const managerAbove = await company.person("Above", { managerId: boss });
  const manager = await company.person("Manager", { managerId: managerAbove.memberId });
  const report = await company.person("Report", { managerId: manager.memberId });
  const mentee = await company.person("Mentee", { managerId: boss });
  const newcomer = await awaited("newcomer", { userId: null, managerId: manager.memberId });
  const leaver = await awaited("leaver", {
    managerId: manager.memberId,
    deactivatedAt: new Date(),
  });
  await buildConsent(database, organizationId, report.memberId, manager.memberId);
  for (const mentorId of [report.memberId, leaver])
    await buildMentorship(database, organizationId, { mentorId, menteeId: mentee.memberId });
  // These goals are shared with every audience, which includes a manager who has not accepted and a mentor who has
  // left.
  const sharedBy = (ownerId: string) =>
    buildGoal(database, organizationId, {
      ownerId,
      audiences: ["manager", "chain", "mentors", "organization"],
    });
  goalIds = [await sharedBy(report.memberId), await sharedBy(mentee.memberId)].map(({ id }) => id);
  viewers = { report, manager, managerAbove, mentee, coworker: await company.person("Stranger") };
  absent = { boss, newcomer, leaver };
});

const wanted = declared.filter(
  ([path, { type }]) =>
    type === "query" && !["public", "session"].includes(procedures[path]?.access.resource ?? ""),
);

/** Which invited or deactivated members each viewer may see. */
const maySee: Record<keyof typeof viewers, readonly string[]> = {
  report: [],
  manager: ["newcomer", "leaver"],
  managerAbove: ["newcomer", "leaver"],
  mentee: [],
  coworker: [],
};

describe.each([...Object.keys(maySee)] as (keyof typeof maySee)[])("the %s", (viewer) => {
  it.each(wanted)("is told by %s nothing that is not theirs to know", async (path, procedure) => {
    const { sessionTokenHash } = viewers[viewer];
    const people = [...Object.values(viewers), company.owner].map(({ memberId }) => memberId);
    const inputs = [...people, ...Object.values(absent), ...goalIds].flatMap((id) =>
      inputsOf(path, procedure, company.organization, () => id),
    );
    const different = new Map(inputs.map(({ input }) => [JSON.stringify(input), input]));
    const responses: boolean[] = [];
    for (const input of different.values()) {
      const response = await call(database, path, procedure, input, sessionTokenHash);
      responses.push(response.ok);
      const text = JSON.stringify(response);
      expect(text).not.toMatch(/@|"(role|email|invitation)":/);
      const disclosed = Object.keys(absent).filter((name) => text.includes(`word-${name}`));
      expect(maySee[viewer], `${path} ${text}`).toEqual(expect.arrayContaining(disclosed));
    }
    // Without this, a query that never succeeds would pass the test.
    const access = procedures[path]?.access;
    const isForManagers = access?.resource === "organization" && access.act === "manage";
    expect(responses.includes(true)).toBe(!isForManagers);
  });

  it("finds only those above the absent may open their pages", async () => {
    const { call: asViewer } = viewers[viewer];
    const found: string[] = [];
    for (const [name, memberId] of Object.entries(absent))
      await asViewer.member.page({ organization: company.organization, memberId }).then(
        () => found.push(name),
        (error) => expect(error).toMatchObject({ code: "NOT_FOUND" }),
      );
    expect(found).toEqual(maySee[viewer]);
  });
});

it("lists, for everybody to choose from, those who are here: an id, a name, a rung, and no more", async () => {
  const { organization, owner } = company;
  const memberIds = [...Object.values(viewers), owner].map(({ memberId }) => memberId).sort();
  for (const { call: asViewer } of [viewers.coworker, owner]) {
    const listed = await asViewer.member.list({ organization });
    expect(listed.map(({ id }) => id).sort()).toEqual(memberIds);
    for (const coworker of listed) expect(Object.keys(coworker)).toEqual(["id", "name", "rung"]);
  }
});

it("tells those who run the organization what they may do to each, in the record", async () => {
  const { organization, owner } = company;
  const admin = await company.person("Ada", { role: "admin" });
  await expect(viewers.coworker.call.member.overview({ organization })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const disclosedTo = async ({ call: asViewer }: Person) => {
    const { people, inviteAs } = await asViewer.member.overview({ organization });
    const canOf = (id: string) => people.find((one) => one.id === id)?.can;
    return {
      inviteAs,
      owner: canOf(owner.memberId),
      admin: canOf(admin.memberId),
      newcomer: canOf(absent.newcomer),
      count: people.length,
    };
  };
  const all = ["owner", "admin", "member"];
  expect(await disclosedTo(owner)).toEqual({
    inviteAs: all,
    owner: { manage: true, roles: all },
    admin: { manage: true, roles: all },
    newcomer: { manage: true, roles: all },
    count: 10,
  });
  const lesser = ["admin", "member"];
  expect(await disclosedTo(admin)).toEqual({
    inviteAs: lesser,
    owner: { manage: false, roles: [] },
    admin: { manage: true, roles: lesser },
    newcomer: { manage: true, roles: lesser },
    count: 10,
  });
});
