import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildConsent, buildGoal } from "@/server/testing/builders";
import { buildCompany, pendingManagers } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { buildLadder, buildPosition } from "@/server/testing/ladders";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

/** Daniel is above Maya, who is above Ben; Hana is in no line. */
async function buildLine() {
  const company = await buildCompany(database);
  const daniel = await company.person("Daniel");
  const maya = await company.person("Maya", { managerId: daniel.memberId });
  const ben = await company.person("Ben", { managerId: maya.memberId });
  const hana = await company.person("Hana");
  const consent = (member: { memberId: string }, manager: { memberId: string }) =>
    buildConsent(database, company.organizationId, member.memberId, manager.memberId);
  const consents = () =>
    company.inside(async (db) => {
      const rows = await db.managerConsent.findMany({
        where: { organizationId: company.organizationId },
      });
      return rows.map(({ memberId, managerId }) => [memberId, managerId]);
    });
  const move = (member: { memberId: string }, manager: { memberId: string } | null) =>
    company.owner.call.member.setManager({
      organization: company.organization,
      memberId: member.memberId,
      managerId: manager?.memberId ?? null,
    });
  return { ...company, daniel, maya, ben, hana, consent, consents, move };
}

describe("a reporting line", () => {
  it("never closes a circle", async () => {
    const { daniel, maya, ben, move, managerOf } = await buildLine();
    for (const below of [maya, ben])
      await expect(move(daniel, below)).rejects.toMatchObject({
        cause: { code: "reportingCycle" },
      });
    await expect(move(daniel, daniel)).rejects.toMatchObject({ cause: { code: "reportingCycle" } });
    expect(await managerOf(daniel.memberId)).toBeNull();
  });

  it("never closes a circle when two changes cross", async () => {
    for (let round = 0; round < 5; round++) {
      const { daniel, hana, move, managerOf } = await buildLine();
      const crossed = await Promise.allSettled([move(daniel, hana), move(hana, daniel)]);
      expect(crossed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const above = [await managerOf(daniel.memberId), await managerOf(hana.memberId)];
      expect(above.filter((id) => id === null)).toHaveLength(1);
    }
  });

  it("leads to nobody who is gone or elsewhere", async () => {
    const { owner, organization, maya, hana, move } = await buildLine();
    const elsewhere = await buildCompany(database);
    await expect(move(maya, elsewhere.owner)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await owner.call.member.deactivate({ organization, memberId: hana.memberId });
    await expect(move(maya, hana)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is changed by those who run the organization alone", async () => {
    const { organization, daniel, maya } = await buildLine();
    await expect(
      daniel.call.member.setManager({ organization, memberId: maya.memberId, managerId: null }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("consent to those above", () => {
  it("ends for everybody moved towards whoever is no longer above, and stays otherwise", async () => {
    const { daniel, maya, ben, hana, consent, consents, move, activities } = await buildLine();
    await consent(maya, daniel);
    await consent(ben, maya);
    await consent(ben, daniel);
    await move(maya, hana);
    expect(await consents()).toEqual([[ben.memberId, maya.memberId]]);
    expect((await activities()).filter((kind) => kind === "consent.ended")).toHaveLength(2);
  });

  it("stays where somebody moves within the line", async () => {
    const { daniel, maya, ben, consent, consents, move } = await buildLine();
    await consent(ben, daniel);
    await consent(ben, maya);
    await move(ben, daniel);
    expect(await consents()).toEqual([[ben.memberId, daniel.memberId]]);
  });

  it("is asked for by mail and on Today, given once, and taken back at will", async () => {
    const { organization, organizationId, maya, hana, daniel, ben, move, queuedMails, activities } =
      await buildLine();
    await move(maya, hana);
    expect(await queuedMails()).toEqual([
      expect.objectContaining({
        kind: "managerQuestion",
        memberId: maya.memberId,
        managerId: hana.memberId,
      }),
    ]);
    expect(await pendingManagers(ben, organization)).toEqual([
      { memberId: maya.memberId, name: "Maya", isDirect: true, rung: null },
    ]);
    // Consent to managers further up is asked for once something is shared with the chain.
    await buildGoal(database, organizationId, { ownerId: ben.memberId, audiences: ["chain"] });
    expect(await pendingManagers(ben, organization)).toEqual([
      { memberId: maya.memberId, name: "Maya", isDirect: true, rung: null },
      { memberId: hana.memberId, name: "Hana", isDirect: false, rung: null },
    ]);
    const yes = { organization, managerId: hana.memberId };
    await maya.call.consent.give(yes);
    await maya.call.consent.give(yes);
    expect(await pendingManagers(maya, organization)).toEqual([]);
    await maya.call.consent.withdraw(yes);
    await maya.call.consent.withdraw(yes);
    expect(await pendingManagers(maya, organization)).toHaveLength(1);
    const recorded = (await activities()).filter((kind) => kind.startsWith("consent."));
    expect(recorded).toEqual(["consent.given", "consent.ended"]);
    await expect(
      maya.call.consent.give({ organization, managerId: daniel.memberId }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is asked for by no mail where the manager is gone", async () => {
    const { organization, owner, daniel, maya, queuedMails } = await buildLine();
    for (const { memberId } of [daniel, maya])
      await owner.call.member.deactivate({ organization, memberId });
    await owner.call.member.reactivate({ organization, memberId: maya.memberId });
    const requested = (await queuedMails()).filter(({ memberId }) => memberId === maya.memberId);
    expect(requested).toEqual([]);
  });

  it("is each person's own: whoever takes theirs back, or moves away, leaves that of others as it was", async () => {
    const { organization, daniel, maya, ben, hana, consent, consents, move } = await buildLine();
    await move(hana, daniel);
    await consent(maya, daniel);
    await consent(ben, daniel);
    await consent(hana, daniel);
    await ben.call.consent.withdraw({ organization, managerId: daniel.memberId });
    const remaining = [maya, hana].map(({ memberId }) => [memberId, daniel.memberId]);
    expect((await consents()).sort()).toEqual(remaining.sort());
    await move(maya, null);
    expect(await consents()).toEqual([[hana.memberId, daniel.memberId]]);
  });

  it("in one person is none in another, who is asked about, and whom the page shows as asked", async () => {
    const { organization, daniel, maya, ben, hana, consent, move, queuedMails } = await buildLine();
    await consent(ben, daniel);
    // Other people's consents to them are not Ben's.
    for (const manager of [maya, hana]) await consent(daniel, manager);
    const consentTo = async ({ memberId }: typeof daniel) =>
      (await ben.call.member.page({ organization, memberId })).consent;
    expect([await consentTo(daniel), await consentTo(maya)]).toEqual(["given", "asked"]);
    // Moving to a manager with consent asks nothing; moving to another one asks for consent.
    await move(ben, daniel);
    expect(await queuedMails()).toEqual([]);
    await move(hana, daniel);
    await move(ben, hana);
    expect(await queuedMails()).toContainEqual(
      expect.objectContaining({ memberId: ben.memberId, managerId: hana.memberId }),
    );
  });

  it("opens what is shared with the manager, and the change of line closes it at the next request", async () => {
    const { organization, organizationId, daniel, maya, hana, consent, move } = await buildLine();
    await consent(maya, daniel);
    const goal = await buildGoal(database, organizationId, {
      ownerId: maya.memberId,
      audiences: ["chain"],
    });
    const goalsFor = async (viewer: typeof daniel) =>
      (await viewer.call.member.page({ organization, memberId: maya.memberId })).goals.map(
        ({ id }) => id,
      );
    expect(await goalsFor(daniel)).toEqual([goal.id]);
    await move(maya, hana);
    expect(await goalsFor(daniel)).toEqual([]);
    expect(await goalsFor(hana)).toEqual([]);
    await maya.call.consent.give({ organization, managerId: hana.memberId });
    expect(await goalsFor(hana)).toEqual([goal.id]);
  });
});

describe("roles", () => {
  it("keep an owner, whether by role or by deactivation, also when two leave at once", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const self = { organization, memberId: owner.memberId };
    await expect(owner.call.member.setRole({ ...self, role: "member" })).rejects.toMatchObject({
      cause: { code: "lastOwner" },
    });
    await expect(owner.call.member.deactivate(self)).rejects.toMatchObject({
      cause: { code: "lastOwner" },
    });
    const second = await company.person("Second", { role: "owner" });
    const left = await Promise.allSettled([
      owner.call.member.deactivate(self),
      second.call.member.setRole({ organization, memberId: second.memberId, role: "admin" }),
    ]);
    expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("let only owners make owners, and admins manage everybody else", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const admin = await company.person("Ada", { role: "admin" });
    const maya = await company.person("Maya");
    const promote = { organization, memberId: maya.memberId, role: "owner" as const };
    await expect(admin.call.member.setRole(promote)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      admin.call.member.deactivate({ organization, memberId: owner.memberId }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await admin.call.member.setRole({ ...promote, role: "admin" });
    await owner.call.member.setRole(promote);
    expect(await company.activities()).toEqual(["member.roleChanged", "member.roleChanged"]);
  });

  it("end with a deactivation at the next request, and come back", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const maya = await company.person("Maya");
    const ben = await company.person("Ben", { managerId: maya.memberId });
    const of = { organization, memberId: maya.memberId };
    await owner.call.member.deactivate(of);
    await expect(maya.call.member.list({ organization })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await maya.call.organization.mine({})).toEqual([]);
    expect(await company.managerOf(ben.memberId)).toBe(maya.memberId);
    expect(await pendingManagers(ben, organization)).toEqual([]);
    await owner.call.member.reactivate(of);
    expect(await maya.call.member.list({ organization })).toHaveLength(3);
  });
});

describe("a change of rung", () => {
  it("is the direct manager's and the admins' to make, and shows on the person's page", async () => {
    const { organization, organizationId, owner, daniel, maya, ben } = await buildLine();
    const rungs = await buildLadder(database, organizationId);
    const [lead = "", senior = ""] = [rungs["Team Lead"], rungs["Senior Manager"]];
    await buildPosition(database, organizationId, {
      memberId: maya.memberId,
      rungId: lead,
      startedOn: "2024-02-01",
    });
    const change = { organization, memberId: maya.memberId, rungId: senior };
    for (const other of [maya, ben])
      await expect(
        other.call.member.changeRung({ ...change, startedOn: "2026-05-01" }),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await daniel.call.member.changeRung({ ...change, startedOn: "2026-05-01" });
    await owner.call.member.changeRung({ ...change, startedOn: "2026-05-01" });

    const page = await ben.call.member.page({ organization, memberId: maya.memberId });
    expect(
      page.positions.map(({ rung, startedOn, endedOn, decidedBy }) => [
        rung.name,
        startedOn,
        endedOn,
        decidedBy?.name,
      ]),
    ).toEqual([
      ["Senior Manager", "2026-05-01", null, "Daniel"],
      ["Team Lead", "2024-02-01", "2026-05-01", undefined],
    ]);
    expect(page.path.map(({ rung, state }) => [rung.name, state])).toEqual([
      ["Team Lead", "passed"],
      ["Senior Manager", "current"],
      ["Director", "ahead"],
    ]);
    expect(page).toMatchObject({ isSelf: false, consent: "asked", can: { changeRung: false } });
    expect(page.member.currentRung).toMatchObject({ name: "Senior Manager", since: "2026-05-01" });
  });

  it("takes a slip of the day back, refuses other ladders and days to come, and holds one open position", async () => {
    const { organization, organizationId, daniel, maya } = await buildLine();
    const rungs = await buildLadder(database, organizationId);
    const { organizationId: elsewhereId } = await buildCompany(database);
    const foreign = await buildLadder(database, elsewhereId);
    const put = (rungId = "", startedOn = "2026-05-01") =>
      daniel.call.member.changeRung({ organization, memberId: maya.memberId, rungId, startedOn });
    await put(rungs["Team Lead"], "2024-02-01");
    await Promise.all([put(rungs["Senior Manager"]), put(rungs["Staff Specialist"])]);
    await put(rungs["Team Lead"]);
    const { positions } = await maya.call.member.page({ organization, memberId: maya.memberId });
    expect(positions.map(({ rung, endedOn }) => [rung.name, endedOn])).toEqual([
      ["Team Lead", null],
    ]);
    await expect(put(foreign.Director)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(put(rungs.Director, "2999-01-01")).rejects.toMatchObject({
      cause: { code: "dateInFuture" },
    });
    await expect(put(rungs.Director, "2020-01-01")).rejects.toMatchObject({
      cause: { code: "dateTooEarly", values: { date: "2024-02-01" } },
    });
  });
});
