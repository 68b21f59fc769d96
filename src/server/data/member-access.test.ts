import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "@/domain/problem";
import { connect } from "@/server/infra/db";
import { memberActs } from "@/server/policy/member";
import { type Actors, buildActors, type Insider, insiders } from "@/server/testing/actors";
import { testDatabase } from "@/server/testing/database";
import { openMember } from "./member-access";
import { openTenantSession, scopeOf } from "./scope";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

let actors: Actors;
beforeAll(async () => {
  actors = await buildActors(database);
});

/** The rights beyond reading, by viewer and then by subject, written down by hand. */
const beyondReading: Partial<Record<Insider, Partial<Record<Insider | "reassigned", string>>>> = {
  directManager: { owner: "changeRung", teammate: "changeRung" },
  managerAbove: { directManager: "changeRung" },
  unmetManagerAbove: { managerAbove: "changeRung" },
  newManager: { reassigned: "changeRung" },
};
const adminsActs = (subject: Insider | "reassigned") =>
  subject === "orgOwner" ? "changeRung" : "changeRung manage";

function expectedActs(viewer: Insider, subject: Insider | "reassigned"): Set<string> {
  if (viewer === "orgOwner") return new Set(memberActs);
  const acts = viewer === "orgAdmin" ? adminsActs(subject) : beyondReading[viewer]?.[subject];
  return new Set(["read", ...(acts?.split(" ") ?? [])]);
}

const outcomeOf = (opened: Promise<unknown>) =>
  opened.then(
    () => "open",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

describe.each(insiders)("%s", (name) => {
  it("may do with each person what the table says", async () => {
    const { sessionTokenHash } = actors.actors[name];
    await database.prisma.$transaction(async (db) => {
      const request = { sessionTokenHash, organizationSlug: actors.slug, at: actors.at };
      const session = await openTenantSession(db, request);
      if (session.state !== "inside") throw new Error("This actor is meant to be inside.");
      const scope = scopeOf(db, session.viewer, actors.at);
      for (const subject of [...insiders, "reassigned"] as const) {
        const { memberId } = subject === "reassigned" ? actors.reassigned : actors.actors[subject];
        for (const act of memberActs)
          expect(await outcomeOf(openMember(scope, memberId, act)), `${act} ${subject}`).toBe(
            expectedActs(name, subject).has(act) ? "open" : "forbidden",
          );
      }
      expect(await outcomeOf(openMember(scope, randomUUID(), "read"))).toBe("notFound");
    });
  });
});
