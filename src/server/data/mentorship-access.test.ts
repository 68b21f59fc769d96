import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "@/domain/problem";
import { connect } from "@/server/infra/db";
import { type MentorshipAct, mentorshipActs } from "@/server/policy/mentorship";
import { type Actors, buildActors, type Insider, insiders } from "@/server/testing/actors";
import { buildMentorship } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { openMentorship } from "./mentorship-access";
import { openTenantSession, scopeOf } from "./scope";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/**
 * The rights of the two people of a mentorship, `otherMember` as mentor and the owner as mentee. For everybody else it
 * does not exist.
 */
const cases: [
  what: string,
  given: { state: "asked" | "active" | "ended"; asker: "otherMember" | "owner"; endsOn?: string },
  mentor: string,
  mentee: string,
][] = [
  [
    "asked for by the mentee",
    { state: "asked", asker: "owner" },
    "read accept end",
    "read end limit",
  ],
  [
    "offered by the mentor",
    { state: "asked", asker: "otherMember" },
    "read end",
    "read accept end limit",
  ],
  ["just accepted", { state: "active", asker: "owner" }, "read reconsider end", "read end limit"],
  ["ended", { state: "ended", asker: "owner" }, "read", "read"],
  ["past its last day", { state: "active", asker: "owner", endsOn: yesterday }, "read", "read"],
];

let actors: Actors;
beforeAll(async () => {
  actors = await buildActors(database);
});

const outcomeOf = (opened: Promise<unknown>) =>
  opened.then(
    () => "open",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

const outcomesOf = (viewer: Insider, mentorshipId: string) =>
  database.prisma.$transaction(async (db) => {
    const { sessionTokenHash } = actors.actors[viewer];
    const { slug: organizationSlug, at } = actors;
    const session = await openTenantSession(db, { sessionTokenHash, organizationSlug, at });
    if (session.state !== "inside") throw new Error("This actor is meant to be inside.");
    const scope = scopeOf(db, session.viewer, at);
    const outcomes: Partial<Record<MentorshipAct, string>> = {};
    for (const act of mentorshipActs)
      outcomes[act] = await outcomeOf(openMentorship(scope, mentorshipId, act));
    return outcomes;
  });

const expected = (rights: string) =>
  Object.fromEntries(
    mentorshipActs.map((act) => {
      if (rights === "") return [act, "notFound"];
      return [act, rights.split(" ").includes(act) ? "open" : "forbidden"];
    }),
  );

describe.each(cases)("a mentorship, %s", (_, { asker, ...given }, mentor, mentee) => {
  it("opens to its two people as the table says, and to nobody else", async () => {
    const { id } = await buildMentorship(database, actors.organizationId, {
      ...given,
      mentorId: actors.actors.otherMember.memberId,
      menteeId: actors.owner.memberId,
      askedById: actors.actors[asker].memberId,
    });
    for (const viewer of insiders) {
      const rights = { otherMember: mentor, owner: mentee }[viewer as string] ?? "";
      expect(await outcomesOf(viewer, id), viewer).toEqual(expected(rights));
    }
  });
});
