import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { starterLadder } from "@/domain/ladder/starter-ladder";
import { connect } from "@/server/infra/db";
import { buildSession, buildUser } from "@/server/testing/builders";
import { callAs } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";
import { recordedEvents } from "@/server/testing/events";
import starterTexts from "../../messages/en-GB/starterLadder.json" with { type: "json" };
import { seedDemo } from "./demo";
import { harbor } from "./harbor";
import { seedId } from "./ids";
import { northwind } from "./northwind";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

/** Another day than the one the demo is told on, in another year, across a leap day. */
const today = "2028-03-05";
const at = new Date(`${today}T10:00:00Z`);
const organization = "harbor";

async function as(email: string) {
  const { id } = await buildUser(database, { email });
  const { tokenHash } = await buildSession(database, id);
  await database.prisma.session.updateMany({ data: { lastSeenAt: at, createdAt: at } });
  return callAs(database, tokenHash, at);
}

beforeAll(async () => {
  await seedDemo(database, today);
  await seedDemo(database, today);
}, 60_000);

describe("the demo", () => {
  it("has left a trail that the application can read", async () => {
    for (const { slug, goals } of [harbor, northwind]) {
      const events = await recordedEvents(database, seedId(slug));
      expect(events.filter(({ kind }) => kind === "goal.created")).toHaveLength(goals.length);
    }
  });

  it("is told once, and has everybody it names", async () => {
    const olivia = await as("olivia@harbor.test");
    const { people: members } = await olivia.member.overview({ organization });
    expect(members).toHaveLength(harbor.people.length);
    expect(new Set(members.map(({ state }) => state))).toEqual(
      new Set(["active", "invited", "deactivated"]),
    );
    expect(members.find(({ name }) => name === "Maya Okafor")).toMatchObject({
      manager: { name: "Daniel Reyes" },
      currentRung: { name: "Team Lead" },
    });
    expect(
      (await (await as("priya@harbor.test")).organization.mine({})).map(({ slug }) => slug),
    ).toEqual(["harbor", "northwind"]);
    const daniel = await as("daniel@harbor.test");
    await expect(daniel.member.list({ organization: northwind.slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("shows a manager a team in every state", async () => {
    const daniel = await as("daniel@harbor.test");
    const team = await daniel.team.overview({ organization });
    expect([team.direct, team.further]).toEqual([5, 14]);
    const byName = new Map(team.people.map((person) => [person.name, person]));
    expect(byName.get("Maya Okafor")).toMatchObject({
      group: "waiting",
      goals: [
        {
          statement: "Advance from Team Lead to Director",
          fits: true,
          spareDays: 12,
          progress: { done: 3, total: 10 },
          changes: { stepsAdded: 1 },
        },
      ],
    });
    expect(byName.get("Jonas Lindqvist")).toMatchObject({
      group: "waiting",
      goals: [
        { spareDays: 64, changes: { reached: [{ title: "Own a budget for one full year" }] } },
      ],
    });
    expect(byName.get("Sofia Marchetti")).toMatchObject({
      group: "slipping",
      goals: [{ fits: true, spareDays: 9, next: { title: "Write the design review" } }],
    });
    expect(byName.get("Hana Sato")).toMatchObject({
      group: "onTrack",
      goals: [{ spareDays: 118, next: { title: "Give the offsite talk" } }],
    });
    expect(byName.get("Ben Adeyemi")).toMatchObject({ hasConsented: true, goals: [] });
    expect(byName.get("Tomas Novak")?.goals[0]?.lateCount).toBeGreaterThan(0);
    expect(byName.get("Leila Haddad")?.goals[0]?.progress.percent).toBe(100);
    expect(byName.get("Marcus Bell")).toMatchObject({ hasConsented: false, goals: [] });
  });

  it("has a question for who got a new manager, and requests for mentors", async () => {
    const marcus = await as("marcus@harbor.test");
    const { waiting } = await marcus.today.overview({ organization });
    expect(waiting.consents.map(({ name }) => name)).toEqual(["Jonas Lindqvist"]);
    const priya = await as("priya@harbor.test");
    const mentoring = await priya.mentorship.overview({ organization });
    expect(mentoring.mentees.map(({ other, goals }) => [other.name, goals.length])).toEqual([
      ["Maya Okafor", 1],
    ]);
    expect(mentoring.requestsIn.map(({ other }) => other.name)).toEqual(["Sofia Marchetti"]);
  });
});

describe("the ladder that organizations start with", () => {
  it("leads upward everywhere, names each competency it asks for, and asks something of every rung", () => {
    for (const ladder of [starterLadder(starterTexts), harbor.ladder, northwind.ladder]) {
      const levels = new Map(ladder.rungs.map(({ name, level }) => [name, level]));
      for (const [from, to] of ladder.edges)
        expect(levels.get(to)).toBeGreaterThan(levels.get(from) ?? Number.POSITIVE_INFINITY);
      for (const { expectations } of ladder.rungs) {
        expect(Object.keys(expectations).length).toBeGreaterThan(1);
        for (const competency of Object.keys(expectations))
          expect(ladder.competencies).toContain(competency);
      }
    }
  });
});
