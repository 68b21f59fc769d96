import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { hashToken, newToken } from "@/server/infra/tokens";
import {
  buildCompany,
  buildVisitor,
  type Company,
  pendingManagers,
} from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const freshEmail = () => `new-${randomUUID().slice(0, 8)}@harbor.test`;
const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

const invite = (
  { owner, organization }: Company,
  given: Partial<Parameters<typeof owner.call.member.invite>[0]> = {},
) =>
  owner.call.member.invite({
    organization,
    invitationId: randomUUID(),
    email: freshEmail(),
    ...given,
  });

/** Replaces the worker, which makes the link when it sends the mail. */
async function linkFor({ inside, organizationId }: Company, invitationId: string) {
  const token = newToken();
  await inside((db) =>
    db.invitation.update({
      where: { organizationId_id: { organizationId, id: invitationId } },
      data: { tokenHash: hashToken(token) },
    }),
  );
  return token;
}

async function buildInvited(given: Parameters<typeof invite>[1] = {}) {
  const company = await buildCompany(database);
  const email = freshEmail();
  const invited = await invite(company, { email, ...given });
  const token = await linkFor(company, invited.invitationId);
  return { ...company, ...invited, company, email, token };
}

describe("an invitation", () => {
  it("leads into the reporting line, and accepting it is a yes to the manager it names", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const daniel = await company.person("Daniel");
    const email = freshEmail();
    const { invitationId, memberId } = await invite(company, {
      email: email.toUpperCase(),
      managerId: daniel.memberId,
    });
    expect(await company.queuedMails()).toEqual([
      { kind: "invitation", organizationId: company.organizationId, invitationId },
    ]);
    const { people } = await owner.call.member.overview({ organization });
    expect(people.find(({ id }) => id === memberId)).toMatchObject({
      email,
      state: "invited",
      invitation: { state: "open" },
      manager: { name: "Daniel" },
    });
    expect((await daniel.call.member.list({ organization })).map(({ id }) => id)).not.toContain(
      memberId,
    );

    const token = await linkFor(company, invitationId);
    const ella = await buildVisitor(database, { email, name: "Ella" });
    const preview = await ella.call.invitation.preview({ token });
    expect(preview).toMatchObject({
      organization: { slug: organization },
      invitedBy: "Olivia",
      manager: { id: daniel.memberId, name: "Daniel" },
      state: "open",
    });
    expect(preview.sentTo).toBe("n•••@harbor.test");
    const accept = { token, managerId: daniel.memberId };
    expect(await ella.call.invitation.accept(accept)).toEqual({ slug: organization });
    expect(await ella.call.invitation.accept(accept)).toEqual({ slug: organization });
    expect(await pendingManagers(ella, organization)).toEqual([]);
    const page = await daniel.call.member.page({ organization, memberId });
    expect(page.member).toMatchObject({ name: "Ella", state: "active" });
    expect(await company.activities()).toEqual([
      "member.invited",
      "member.managerChanged",
      "consent.given",
      "member.joined",
    ]);
    expect((await ella.call.invitation.preview({ token })).state).toBe("used");
  });

  it("lets a founder invite their own manager and a report", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const email = freshEmail();
    const boss = await invite(company, { email, reportIds: [owner.memberId] });
    const report = await invite(company, { managerId: owner.memberId });
    expect(await company.managerOf(owner.memberId)).toBe(boss.memberId);
    expect(await company.managerOf(report.memberId)).toBe(owner.memberId);
    // By naming their manager the founder consents. The reports of an invited person are asked once that person has
    // accepted.
    expect(await pendingManagers(owner, organization)).toEqual([]);
  });

  it("asks those who will report to the newcomer once the newcomer is here", async () => {
    const company = await buildCompany(database);
    const { organization } = company;
    const maya = await company.person("Maya");
    const email = freshEmail();
    const { invitationId, memberId } = await invite(company, { email, reportIds: [maya.memberId] });
    expect(await pendingManagers(maya, organization)).toEqual([]);
    const token = await linkFor(company, invitationId);
    const boss = await buildVisitor(database, { email });
    await boss.call.invitation.accept({ token, managerId: null });
    expect(await pendingManagers(maya, organization)).toHaveLength(1);
    expect(await company.queuedMails()).toContainEqual(
      expect.objectContaining({
        kind: "managerQuestion",
        memberId: maya.memberId,
        managerId: memberId,
      }),
    );
  });

  it("closes no circle, and takes nobody's reports without the right to move them", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const maya = await company.person("Maya", { managerId: owner.memberId });
    await expect(
      invite(company, { managerId: maya.memberId, reportIds: [owner.memberId] }),
    ).rejects.toMatchObject({ cause: { code: "reportingCycle" } });
    const admin = await company.person("Ada", { role: "admin" });
    await expect(
      admin.call.member.invite({
        organization,
        invitationId: randomUUID(),
        email: freshEmail(),
        reportIds: [owner.memberId],
      }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await owner.call.member.overview({ organization })).people).toHaveLength(3);
  });

  it("is written once by a form sent twice, and refused for who is here or invited", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const form = { invitationId: randomUUID(), email: freshEmail() };
    const [one, two] = await Promise.all([invite(company, form), invite(company, form)]);
    expect(two).toEqual(one);
    expect(await company.queuedMails()).toHaveLength(1);
    for (const email of [form.email, owner.email])
      await expect(invite(company, { email })).rejects.toMatchObject({
        cause: { code: "alreadyMember", values: { email } },
      });
    await expect(invite(company, { ...form, email: freshEmail() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await owner.call.member.overview({ organization })).people).toHaveLength(2);
  });

  it("is for owners and admins to send, and only owners invite owners", async () => {
    const company = await buildCompany(database);
    const { organization } = company;
    const form = { organization, invitationId: randomUUID(), email: freshEmail() };
    const member = await company.person("Maya");
    await expect(member.call.member.invite(form)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const admin = await company.person("Ada", { role: "admin" });
    await expect(admin.call.member.invite({ ...form, role: "owner" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("inviting", () => {
  it("has a limit of its own, so that nobody mails the whole town in one's name", async () => {
    const company = await buildCompany(database);
    await database.pool.query("INSERT INTO rate_limits (key, points, expire) VALUES ($1, 60, $2)", [
      `invite:${company.owner.userId}`,
      Date.now() + 60_000,
    ]);
    await expect(invite(company)).rejects.toMatchObject({ cause: { code: "tooManyRequests" } });
    expect(await company.queuedMails()).toEqual([]);
  });
});

describe("a link that does not lead in", () => {
  it("of nobody: not found", async () => {
    const visitor = await buildVisitor(database);
    const unknown = newToken();
    await expect(visitor.call.invitation.preview({ token: unknown })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      visitor.call.invitation.accept({ token: unknown, managerId: null }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of another address: says so, and stays open for its own", async () => {
    const { token, email } = await buildInvited();
    const other = await buildVisitor(database);
    await expect(other.call.invitation.accept({ token, managerId: null })).rejects.toMatchObject({
      cause: { code: "invitationForAnother" },
    });
    const right = await buildVisitor(database, { email });
    await right.call.invitation.accept({ token, managerId: null });
  });

  it("past its days: expired, until it is sent again", async () => {
    const { organization, owner, company, invitationId, token, email } = await buildInvited();
    const late = daysFromNow(15);
    const ella = await buildVisitor(database, { email });
    await database.prisma.session.updateMany({
      where: { userId: ella.userId },
      data: { lastSeenAt: late },
    });
    expect((await ella.callAt(late).invitation.preview({ token })).state).toBe("expired");
    await expect(
      ella.callAt(late).invitation.accept({ token, managerId: null }),
    ).rejects.toMatchObject({ cause: { code: "invitationExpired" } });
    await database.prisma.session.updateMany({
      where: { userId: owner.userId },
      data: { lastSeenAt: late },
    });
    await owner.callAt(late).invitation.resend({ organization, invitationId });
    await expect(ella.call.invitation.preview({ token })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const renewed = await linkFor(company, invitationId);
    await ella.callAt(late).invitation.accept({ token: renewed, managerId: null });
  });

  it("taken back: says so; the address can be invited anew and keeps its place", async () => {
    const { organization, owner, company, invitationId, memberId, token, email } =
      await buildInvited();
    await owner.call.invitation.revoke({ organization, invitationId });
    await owner.call.invitation.revoke({ organization, invitationId });
    const ella = await buildVisitor(database, { email });
    expect((await ella.call.invitation.preview({ token })).state).toBe("revoked");
    await expect(ella.call.invitation.accept({ token, managerId: null })).rejects.toMatchObject({
      cause: { code: "invitationRevoked" },
    });
    const anew = await invite(company, { email });
    expect(anew.memberId).toBe(memberId);
    const renewed = await linkFor(company, anew.invitationId);
    await ella.call.invitation.accept({ token: renewed, managerId: null });
    expect(await company.activities()).toEqual([
      "member.invited",
      "invitation.revoked",
      "member.invited",
      "member.joined",
    ]);
  });

  it("used: cannot be sent again or taken back", async () => {
    const { organization, owner, invitationId, token, email } = await buildInvited();
    const ella = await buildVisitor(database, { email });
    await ella.call.invitation.accept({ token, managerId: null });
    for (const act of ["resend", "revoke"] as const)
      await expect(
        owner.call.invitation[act]({ organization, invitationId }),
      ).rejects.toMatchObject({ cause: { code: "invitationUsed" } });
  });

  it("to somebody deactivated meanwhile: taken back", async () => {
    const { organization, owner, memberId, token, email } = await buildInvited();
    await owner.call.member.deactivate({ organization, memberId });
    const ella = await buildVisitor(database, { email });
    await expect(ella.call.invitation.accept({ token, managerId: null })).rejects.toMatchObject({
      cause: { code: "invitationRevoked" },
    });
  });

  it("that named another manager: joins, and asks about the new one", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const daniel = await company.person("Daniel");
    const hana = await company.person("Hana");
    const email = freshEmail();
    const { invitationId, memberId } = await invite(company, { email, managerId: daniel.memberId });
    const token = await linkFor(company, invitationId);
    await owner.call.member.setManager({ organization, memberId, managerId: hana.memberId });
    const ella = await buildVisitor(database, { email });
    await ella.call.invitation.accept({ token, managerId: daniel.memberId });
    expect((await pendingManagers(ella, organization)).map(({ name }) => name)).toEqual(["Hana"]);
  });

  it("cannot be tried from another organization", async () => {
    const { invitationId } = await buildInvited();
    const { owner, organization } = await buildCompany(database);
    for (const act of ["resend", "revoke"] as const)
      await expect(
        owner.call.invitation[act]({ organization, invitationId }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
