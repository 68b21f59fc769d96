import { randomUUID } from "node:crypto";
import type { Audience } from "@/domain/goal/audience";
import type { Database } from "@/server/infra/db";
import {
  buildConsent,
  buildGoal,
  buildMember,
  buildMentorship,
  buildOrganization,
  buildSession,
  buildUser,
  day,
  inOrganization,
} from "./builders";

/** Every active member in the table of rights in docs/product.md, by their relation to the owner of a goal. */
export const insiders = [
  "owner",
  "directManager",
  "newManager",
  "managerAbove",
  "unmetManagerAbove",
  "mentor",
  "mentorOnLastDay",
  "mentorOfNamedGoals",
  "mentorOfAnotherGoal",
  "mentorPastEnd",
  "mentorEnded",
  "mentorAsked",
  "teammate",
  "otherMember",
  "orgAdmin",
  "orgOwner",
  "formerManager",
] as const;
export type Insider = (typeof insiders)[number];

/** Everyone else, for whom nothing in the organization exists. */
export const outsiders = ["deactivated", "memberElsewhere", "withoutMembership", "nobody"] as const;
export type Outsider = (typeof outsiders)[number];

export type InsiderRecord = {
  memberId: string;
  userId: string;
  sessionTokenHash: string;
  /** The owner to whom the actor has this relation: the new manager has it to `reassigned`, not to `owner`. */
  towards: "owner" | "reassigned";
};
export type OutsiderRecord = { userId: string | null; sessionTokenHash: string | null };

/**
 * Builds one organization around one owner. `reassigned` is a second owner, whose manager has just changed from
 * `formerManager` (to whom they had consented) to `newManager`. All of it holds at `at`, by the calendar of UTC.
 */
export async function buildActors(database: Database) {
  const at = new Date();
  const dayFromToday = (days: number) =>
    new Date(at.getTime() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const slug = `harbor-${randomUUID().slice(0, 8)}`;
  const organization = await buildOrganization(database, { slug });
  const { id: organizationId } = organization;

  const person = async (name: string, given: Partial<Parameters<typeof buildMember>[2]> = {}) => {
    const email = `${name}@${slug}.test`;
    const member = await buildMember(database, organizationId, { email, name, ...given });
    const { id: userId } = await buildUser(database, { email });
    const { tokenHash } = await buildSession(database, userId);
    return { memberId: member.id, userId, sessionTokenHash: tokenHash };
  };

  const unmetManagerAbove = await person("unmetManagerAbove");
  const managerAbove = await person("managerAbove", { managerId: unmetManagerAbove.memberId });
  const directManager = await person("directManager", { managerId: managerAbove.memberId });
  const owner = await person("owner", { managerId: directManager.memberId });
  const teammate = await person("teammate", { managerId: directManager.memberId });
  const newManager = await person("newManager");
  const formerManager = await person("formerManager");
  const reassigned = await person("reassigned", { managerId: newManager.memberId });

  const people: Record<Exclude<Insider, "newManager" | "formerManager">, typeof owner> = {
    owner,
    directManager,
    managerAbove,
    unmetManagerAbove,
    teammate,
    mentor: await person("mentor"),
    mentorOnLastDay: await person("mentorOnLastDay"),
    mentorOfNamedGoals: await person("mentorOfNamedGoals"),
    mentorOfAnotherGoal: await person("mentorOfAnotherGoal"),
    mentorPastEnd: await person("mentorPastEnd"),
    mentorEnded: await person("mentorEnded"),
    mentorAsked: await person("mentorAsked"),
    otherMember: await person("otherMember"),
    orgAdmin: await person("orgAdmin", { role: "admin" }),
    orgOwner: await person("orgOwner", { role: "owner" }),
  };

  const consent = (member: typeof owner, manager: typeof owner) =>
    buildConsent(database, organizationId, member.memberId, manager.memberId);
  await consent(owner, directManager);
  await consent(owner, managerAbove);
  // These consents are to people who are not above; they must grant nothing.
  await consent(reassigned, formerManager);
  await consent(owner, people.otherMember);

  const anotherGoal = await buildGoal(database, organizationId, { ownerId: owner.memberId });
  const mentorship = (
    name: keyof typeof people,
    given: Partial<Parameters<typeof buildMentorship>[2]> = {},
  ) =>
    buildMentorship(database, organizationId, {
      mentorId: people[name].memberId,
      menteeId: owner.memberId,
      ...given,
    });
  await mentorship("mentor");
  await mentorship("mentorOnLastDay", { endsOn: dayFromToday(0) });
  await mentorship("mentorOfAnotherGoal", { goalIds: [anotherGoal.id] });
  await mentorship("mentorPastEnd", { endsOn: dayFromToday(-1) });
  await mentorship("mentorEnded", { state: "ended" });
  await mentorship("mentorAsked", { state: "asked" });

  const towards = (record: typeof owner, to: InsiderRecord["towards"]): InsiderRecord => ({
    ...record,
    towards: to,
  });
  const actors: Record<Insider, InsiderRecord> = {
    ...mapValues(people, (record) => towards(record, "owner")),
    newManager: towards(newManager, "reassigned"),
    formerManager: towards(formerManager, "reassigned"),
  };
  return {
    at,
    organizationId,
    slug,
    owner,
    reassigned,
    actors,
    outsiders: await buildOutsiders(database, { organizationId, owner, directManager }),
    /** Names these goals in the mentorship of `mentorOfNamedGoals`. Call it only once. */
    nameGoals: (goalIds: string[]) => mentorship("mentorOfNamedGoals", { goalIds }),
  };
}

export type Actors = Awaited<ReturnType<typeof buildActors>>;

/** Builds a goal of this owner for each set of audiences, in the order given. */
export async function buildSharedGoals(
  database: Database,
  organizationId: string,
  ownerId: string,
  audienceSets: Audience[][],
): Promise<{ id: string; audiences: Audience[] }[]> {
  const goals = audienceSets.map((audiences) => ({ id: randomUUID(), audiences }));
  await inOrganization(database, organizationId, (db) =>
    db.goal.createMany({
      data: goals.map((goal) => ({
        ...goal,
        organizationId,
        ownerId,
        intent: "To lead",
        statement: "Advance from Team Lead to Director",
        targetDate: day("2028-12-31"),
      })),
    }),
  );
  return goals;
}

/** The deactivated member was a mentor and a teammate, so that only the deactivation keeps them out. */
async function buildOutsiders(
  database: Database,
  given: {
    organizationId: string;
    owner: { memberId: string };
    directManager: { memberId: string };
  },
): Promise<Record<Outsider, OutsiderRecord>> {
  const mark = randomUUID().slice(0, 8);
  const elsewhere = await buildOrganization(database, { slug: `elsewhere-${mark}` });
  const signedIn = async (userId: string | null) => {
    if (!userId) throw new Error("A person without a user cannot sign in.");
    const { tokenHash } = await buildSession(database, userId);
    return { userId, sessionTokenHash: tokenHash };
  };
  const deactivated = await buildMember(database, given.organizationId, {
    email: `deactivated@${mark}.test`,
    managerId: given.directManager.memberId,
    role: "admin",
    deactivatedAt: new Date(),
  });
  await buildMentorship(database, given.organizationId, {
    mentorId: deactivated.id,
    menteeId: given.owner.memberId,
  });
  const memberElsewhere = await buildMember(database, elsewhere.id, {
    email: `elsewhere@${mark}.test`,
    role: "owner",
  });
  const withoutMembership = await buildUser(database, { email: `no-membership@${mark}.test` });
  return {
    deactivated: await signedIn(deactivated.userId),
    memberElsewhere: await signedIn(memberElsewhere.userId),
    withoutMembership: await signedIn(withoutMembership.id),
    nobody: { userId: null, sessionTokenHash: null },
  };
}

function mapValues<Key extends string, From, To>(
  record: Record<Key, From>,
  change: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries);
}
