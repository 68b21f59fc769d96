import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testApplication } from "@/server/testing/application";
import {
  buildGoal,
  buildMember,
  buildMentorship,
  buildOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { startSmtpServer } from "@/server/testing/smtp";
import { sendQueuedMail } from "./mail";

/** Checks that a mail is not sent when its receiver has lost the right to see its subject since it was queued. */

const smtp = await startSmtpServer();
afterAll(smtp.stop);
const application = testApplication(await testDatabase(), { smtpUrl: smtp.url });
const { database } = application;
const { id: organizationId } = await buildOrganization(database, { slug: "harbor" });
beforeEach(() => {
  smtp.received.length = 0;
});

const member = (name: string, given: object = {}) => {
  const email = `${name}-${randomUUID()}@harbor.test`;
  return buildMember(database, organizationId, { email, name, ...given });
};
const gone = { deactivatedAt: new Date() };

describe("the question about a manager", () => {
  it.each([
    ["once, while both are here", 1, {}, {}],
    ["not to one who is gone", 0, gone, {}],
    ["not about a manager who is gone", 0, {}, gone],
    ["not about a manager who has not joined", 0, {}, { userId: null }],
  ])("is sent %s", async (_, times, ofMember, ofManager) => {
    const manager = await member("Daniel", ofManager);
    const report = await member("Maya", { managerId: manager.id, ...ofMember });
    const mail = { kind: "managerQuestion", organizationId };
    await sendQueuedMail(application, { ...mail, memberId: report.id, managerId: manager.id });
    expect(smtp.received).toHaveLength(times);
  });

  it("is not sent about somebody further above, whom Today asks about as well", async () => {
    const director = await member("Hana");
    const manager = await member("Daniel", { managerId: director.id });
    const report = await member("Maya", { managerId: manager.id });
    await buildGoal(database, organizationId, { ownerId: report.id, audiences: ["chain"] });
    const mail = { kind: "managerQuestion", organizationId, memberId: report.id };
    await sendQueuedMail(application, { ...mail, managerId: director.id });
    expect(smtp.received).toHaveLength(0);
  });
});

describe("the request for a mentorship", () => {
  it.each([
    ["once, while it is open", 1, {}, {}, {}],
    ["not to a mentor who is gone", 0, gone, {}, {}],
    ["not for a mentee who is gone", 0, {}, gone, {}],
    ["not once its last day is over", 0, {}, {}, { endsOn: "2020-01-01" }],
    ["not once it was taken back", 0, {}, {}, { state: "ended" as const }],
  ])("is sent %s", async (_, times, ofMentor, ofMentee, given) => {
    const [mentor, mentee] = [await member("Priya", ofMentor), await member("Maya", ofMentee)];
    const { id: mentorshipId } = await buildMentorship(database, organizationId, {
      state: "asked",
      mentorId: mentor.id,
      menteeId: mentee.id,
      ...given,
    });
    await sendQueuedMail(application, { kind: "mentorshipRequest", organizationId, mentorshipId });
    expect(smtp.received).toHaveLength(times);
  });
});

it("a mail of a kind that this release does not know is left to one that does", async () => {
  const unknown = { kind: "dream", organizationId, dreamId: organizationId };
  await expect(sendQueuedMail(application, unknown)).rejects.toThrow("the kind dream");
});
