import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { type ActivityEvent, activityEventSchema } from "@/domain/activity/event";
import { eventChannel } from "@/server/data/events";
import { connect } from "@/server/infra/db";
import { inOrganization } from "@/server/testing/builders";
import { buildCompany, buildVisitor, type Company } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { buildLadder } from "@/server/testing/ladders";

const databaseUrl = await testDatabase();
const database = connect(databaseUrl);
afterAll(() => database.pool.end());

/**
 * The stored rows as the events that they record: columns that a kind does not carry are null, and their audience is
 * the readers.
 */
const storedEvents = (organizationId: string) =>
  inOrganization(database, organizationId, async (db) => {
    const rows = await db.activity.findMany({ orderBy: { createdAt: "asc" } });
    return rows.map(({ kind, goalId, nodeId, subjectId, audience, detail }) => {
      const shape = activityEventSchema.options.find((one) => one.shape.kind.value === kind)?.shape;
      const columns = { goalId, nodeId, subjectId, audience };
      const carried = Object.entries(columns).filter(([name]) => shape && name in shape);
      const dropped = Object.entries(columns).filter(([name]) => !(shape && name in shape));
      expect([kind, dropped.filter(([, value]) => value !== null && value !== "readers")]).toEqual([
        kind,
        [],
      ]);
      return { kind, ...Object.fromEntries(carried), detail };
    });
  });

async function planAndTalk({ organization, person }: Company) {
  const maya = await person("Maya");
  const daniel = await person("Daniel");
  const { goal, node, comment } = maya.call;
  const goalId = randomUUID();
  const end = { statement: "Become a Director", targetDate: "2028-12-31" };
  const plan = { organization, goalId };
  await goal.create({ organization, id: goalId, intent: end.statement, ...end, audiences: [] });
  await goal.edit({ ...plan, statement: "Become a Director by 2028", version: 1 });
  await goal.edit({ ...plan, targetDate: "2028-11-30", order: "parallel", version: 2 });
  await goal.edit({ ...plan, reachedOn: "2026-11-01", version: 3 });
  await goal.edit({ ...plan, reachedOn: null, version: 4 });
  await goal.share({ ...plan, audiences: ["organization"] });
  const nodeId = randomUUID();
  const changed = (change: object) =>
    node.change({ ...plan, change: { changeId: randomUUID(), ...change } as never });
  const position = { parentId: null, placement: { at: "end" } };
  const other = randomUUID();
  const step = (id: string) => ({ id, kind: "step", title: "Find a mentor" });
  await changed({ type: "add", ...position, nodes: [step(nodeId), step(other)] });
  for (const fields of [{ title: "Find two" }, { dueOn: "2027-03-01" }, { notes: "Ask Priya." }])
    await changed({ type: "set", nodeId, fields });
  await changed({ type: "move", nodeId, parentId: null, placement: { at: "end" } });
  await changed({ type: "complete", nodeId });
  await changed({ type: "reopen", nodeId });
  await changed({ type: "setKind", nodeId, kind: "milestone" });
  await changed({ type: "setOrder", nodeId, order: "sequence" });
  await changed({ type: "delete", nodeIds: [nodeId] });
  await changed({ type: "restore", deletedIds: [nodeId] });
  for (const [target, { call }] of [
    [{ nodeId, audience: "owner" as const }, daniel],
    [{ nodeId: null, audience: "readers" as const }, maya],
  ] as const) {
    const threadId = randomUUID();
    await call.comment.post({ ...plan, id: threadId, target, body: "Which one?" });
    await comment.post({ ...plan, id: randomUUID(), target: { threadId }, body: "The first." });
    await comment.resolve({ ...plan, threadId });
    await comment.reopen({ ...plan, threadId });
  }
  await goal.delete(plan);
  await goal.restore(plan);
  return { maya, daniel };
}

async function changePeople(company: Company) {
  const { organization, organizationId, owner, person } = company;
  const rungs = await buildLadder(database, organizationId);
  const { member, invitation, mentorship } = owner.call;
  const ada = await person("Ada", { managerId: owner.memberId });
  const { memberId } = ada;
  const form = { organization, invitationId: randomUUID() };
  await member.invite({ ...form, email: `${randomUUID()}@example.com`, managerId: memberId });
  await invitation.resend(form);
  await invitation.revoke(form);
  await member.setRole({ organization, memberId, role: "admin" });
  const rung = { rungId: rungs.Director ?? "", startedOn: "2026-01-01" };
  await member.changeRung({ organization, memberId, ...rung });
  await ada.call.consent.give({ organization, managerId: owner.memberId });
  await ada.call.consent.withdraw({ organization, managerId: owner.memberId });
  await ada.call.consent.give({ organization, managerId: owner.memberId });
  await member.setManager({ organization, memberId, managerId: null });
  await member.deactivate({ organization, memberId });
  await member.reactivate({ organization, memberId });
  for (const ends of [true, false]) {
    const mentorshipId = randomUUID();
    const otherId = memberId;
    await mentorship.ask({ organization, id: mentorshipId, otherId, as: "mentee", note: "" });
    const about = { organization, mentorshipId };
    if (ends) {
      await mentorship.end(about);
      continue;
    }
    await ada.call.mentorship.decline(about);
    await ada.call.mentorship.reconsider(about);
    await ada.call.mentorship.accept(about);
    await mentorship.limit({ ...about, goalIds: [], endsOn: "2999-01-01" });
    await mentorship.end(about);
  }
  await owner.call.organization.rename({ organization, name: "Harbour & Sons" });
  await owner.call.organization.chooseLanguage({ organization, locale: "en-GB" });
}

it("stores of every kind what the kind carries, and nothing else", async () => {
  const company = await buildCompany(database);
  await planAndTalk(company);
  await changePeople(company);
  const founder = await buildVisitor(database, { email: `${randomUUID()}@example.com` });
  const created = { id: randomUUID(), name: randomUUID() };
  await founder.call.organization.create(created);
  const events = [
    ...(await storedEvents(company.organizationId)),
    ...(await storedEvents(created.id)),
  ];
  for (const event of events) expect(activityEventSchema.safeParse(event).error).toBeUndefined();
  const stored = new Set(events.map(({ kind }) => kind));
  const kinds = activityEventSchema.options.map(({ shape }) => shape.kind.value);
  // To join requires a link from a mail; the test of the invitation follows one.
  expect(kinds.filter((kind) => !stored.has(kind))).toEqual(["member.joined"]);
});

it("tells whoever listens by ids alone, once it is committed and only then", async () => {
  const { owner, organization, organizationId } = await buildCompany(database);
  const listener = new pg.Client({ connectionString: databaseUrl });
  await listener.connect();
  const heard: unknown[] = [];
  listener.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "null")));
  await listener.query(`LISTEN ${eventChannel}`);
  const goalId = randomUUID();
  const goal = { organization, id: goalId, intent: "Lead", statement: "Lead a team" };
  await owner.call.goal.create({ ...goal, targetDate: "2028-12-31", audiences: [] });
  // This is refused after something was written: the form is sent again with another statement.
  await expect(
    owner.call.mentorship.ask({
      organization,
      id: randomUUID(),
      otherId: owner.memberId,
      as: "mentee",
      note: "",
    }),
  ).rejects.toThrow();
  await listener.query("SELECT 1");
  await listener.end();
  expect(heard).toEqual([
    { organizationId, eventId: expect.any(String), kind: "goal.created", goalId },
  ]);
});

it("takes no event that carries less, or more, than its kind", () => {
  // @ts-expect-error The former name is missing.
  const lacking: ActivityEvent = { kind: "organization.renamed", detail: { to: "Harbour" } };
  const names = { from: "Harbor", to: "Harbour" };
  // @ts-expect-error This event is about no goal.
  const more: ActivityEvent = { kind: "organization.renamed", detail: names, goalId: "g" };
  for (const event of [lacking, more])
    expect(activityEventSchema.safeParse(event).success).toBe(false);
});
