import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildGoal } from "@/server/testing/builders";
import { buildCompany } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

async function buildPair() {
  const company = await buildCompany(database);
  const { organization, organizationId } = company;
  const maya = await company.person("Maya");
  const priya = await company.person("Priya");
  const goal = (statement: string) =>
    buildGoal(database, organizationId, {
      ownerId: maya.memberId,
      statement,
      audiences: ["mentors"],
    });
  const ask = (given: Partial<Parameters<typeof maya.call.mentorship.ask>[0]> = {}) =>
    maya.call.mentorship.ask({
      organization,
      id: randomUUID(),
      otherId: priya.memberId,
      as: "mentee",
      note: "You led the platform move. I would learn from that.",
      ...given,
    });
  const seenByPriya = async () =>
    (await priya.call.mentorship.overview({ organization })).mentees.flatMap(({ goals }) =>
      goals.map(({ statement }) => statement),
    );
  return { ...company, maya, priya, goal, ask, seenByPriya };
}

describe("a mentorship", () => {
  it("is asked for, accepted by the other, and ended by either at the next request", async () => {
    const { organization, maya, priya, goal, ask, seenByPriya, activities, queuedMails } =
      await buildPair();
    await goal("Reach Director");
    const { id: mentorshipId } = await ask();
    expect(await queuedMails()).toEqual([expect.objectContaining({ kind: "mentorshipRequest" })]);
    const [request] = (await priya.call.mentorship.overview({ organization })).requestsIn;
    expect(request).toMatchObject({
      id: mentorshipId,
      viewerIs: "mentor",
      state: "asked",
      goals: [],
      can: { accept: true, end: true, limit: false },
    });
    expect((await maya.call.mentorship.overview({ organization })).requestsOut).toHaveLength(1);
    const of = { organization, mentorshipId };
    await expect(maya.call.mentorship.accept(of)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await priya.call.mentorship.accept(of);
    expect(await seenByPriya()).toEqual(["Reach Director"]);
    await maya.call.mentorship.end(of);
    expect(await seenByPriya()).toEqual([]);
    expect(await activities()).toEqual([
      "mentorship.asked",
      "mentorship.accepted",
      "mentorship.ended",
    ]);
  });

  it("is asked for once: by one form, by crossed requests, while one stands", async () => {
    const { organization, maya, priya, ask } = await buildPair();
    const id = randomUUID();
    const [one, two] = await Promise.all([ask({ id }), ask({ id })]);
    expect(two).toEqual(one);
    await expect(ask()).rejects.toMatchObject({ cause: { code: "mentorshipExists" } });
    await expect(
      priya.call.mentorship.ask({
        organization,
        id: randomUUID(),
        otherId: maya.memberId,
        as: "mentor",
        note: "",
      }),
    ).rejects.toMatchObject({ cause: { code: "mentorshipExists" } });
    await priya.call.mentorship.decline({ organization, mentorshipId: id });
    await ask();
  });

  it("waits again where the one who was asked takes their answer back within an hour", async () => {
    const { organization, maya, priya, ask } = await buildPair();
    const { id: mentorshipId } = await ask();
    const of = { organization, mentorshipId };
    const { mentorship } = priya.call;
    const waiting = async () => (await priya.call.today.overview({ organization })).waiting;
    for (const respond of [mentorship.decline, mentorship.accept]) {
      await respond(of);
      expect((await waiting()).mentorships).toEqual([]);
      await expect(maya.call.mentorship.reconsider(of)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await mentorship.reconsider(of);
      expect((await waiting()).mentorships).toMatchObject([{ mentorshipId }]);
    }
    await mentorship.decline(of);
    const later = priya.callAt(new Date(Date.now() + 61 * 60 * 1000));
    await expect(later.mentorship.reconsider(of)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await ask();
    await expect(mentorship.reconsider(of)).rejects.toMatchObject({
      cause: { code: "mentorshipExists" },
    });
  });

  it("is not reconsidered where the one who asked has ended it", async () => {
    const { organization, maya, priya, ask } = await buildPair();
    const { id: mentorshipId } = await ask();
    await maya.call.mentorship.end({ organization, mentorshipId });
    await expect(
      priya.call.mentorship.reconsider({ organization, mentorshipId }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("can be offered, and run the other way at the same time", async () => {
    const { organization, maya, priya, ask } = await buildPair();
    await ask();
    const { id } = await priya.call.mentorship.ask({
      organization,
      id: randomUUID(),
      otherId: maya.memberId,
      as: "mentee",
      note: "Teach me how you run retrospectives.",
    });
    await maya.call.mentorship.accept({ organization, mentorshipId: id });
    expect((await maya.call.mentorship.overview({ organization })).mentees).toHaveLength(1);
    const page = await maya.call.member.page({ organization, memberId: priya.memberId });
    expect(page.can.askForMentorship).toBe(false);
  });

  it("reaches as far as the mentee says, and ends on its last day", async () => {
    const { organization, maya, priya, goal, ask, seenByPriya } = await buildPair();
    const named = await goal("Named");
    await goal("Other");
    const { id: mentorshipId } = await ask({ limits: { goalIds: [named.id], endsOn: null } });
    const of = { organization, mentorshipId };
    await priya.call.mentorship.accept(of);
    expect(await seenByPriya()).toEqual(["Named"]);
    await expect(
      priya.call.mentorship.limit({ ...of, goalIds: null, endsOn: null }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await maya.call.mentorship.limit({ ...of, goalIds: null, endsOn: null });
    expect((await seenByPriya()).sort()).toEqual(["Named", "Other"]);

    const today = new Date().toISOString().slice(0, 10);
    await maya.call.mentorship.limit({ ...of, goalIds: null, endsOn: today });
    expect(await seenByPriya()).toHaveLength(2);
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
    const later = await priya.callAt(tomorrow).mentorship.overview({ organization });
    expect(later.mentees).toEqual([]);
    const again = { id: randomUUID(), otherId: priya.memberId, as: "mentee", note: "" } as const;
    await maya.callAt(tomorrow).mentorship.ask({ organization, ...again });
    await expect(
      maya.callAt(tomorrow).mentorship.limit({ ...of, goalIds: null, endsOn: null }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      maya.call.mentorship.limit({ ...of, goalIds: null, endsOn: "2020-01-01" }),
    ).rejects.toMatchObject({ cause: { code: "dateInPast" } });
  });

  it("is limited only to goals of the mentee", async () => {
    const { organizationId, priya, ask } = await buildPair();
    const foreign = await buildGoal(database, organizationId, { ownerId: priya.memberId });
    await expect(ask({ limits: { goalIds: [foreign.id], endsOn: null } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("needs two people who are here", async () => {
    const { organization, owner, maya, priya, ask } = await buildPair();
    const elsewhere = await buildCompany(database);
    await expect(ask({ otherId: maya.memberId })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(ask({ otherId: elsewhere.owner.memberId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await owner.call.member.deactivate({ organization, memberId: priya.memberId });
    await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is listed no longer once the other was deactivated", async () => {
    const { organization, owner, maya, priya, ask } = await buildPair();
    const { id: mentorshipId } = await ask();
    await priya.call.mentorship.accept({ organization, mentorshipId });
    expect((await maya.call.mentorship.overview({ organization })).mentors).toHaveLength(1);
    await owner.call.member.deactivate({ organization, memberId: priya.memberId });
    expect((await maya.call.mentorship.overview({ organization })).mentors).toEqual([]);
  });

  it("does not exist for anybody else, admins included", async () => {
    const { organization, owner, ask } = await buildPair();
    const { id: mentorshipId } = await ask();
    await expect(owner.call.mentorship.end({ organization, mentorshipId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
