import { commentAudiences } from "@/domain/comment/audience";
import { type Audience, audiences } from "@/domain/goal/audience";
import { Prisma } from "@/generated/prisma/client";
import { partiesAdmittedBy, type ThreadParty, threadParties } from "@/server/policy/comment";
import { admittedBy, type Relation } from "@/server/policy/goal";
import { outerTableAs, tableAs } from "./sql/table";
import { concat, sql } from "./sql/template";

const g = tableAs("Goal", "g");
const o = tableAs("Member", "o");
const c = tableAs("Comment", "c");
const ms = tableAs("Mentorship", "ms");
const mc = tableAs("ManagerConsent", "mc");
const mg = tableAs("MentorshipGoal", "mg");
const m = tableAs("Member", "m");
const v = tableAs("Member", "v");
const u = outerTableAs("User", "u");
const mentee = tableAs("Member", "mentee");
const root = tableAs("Comment", "root");
const a = tableAs("Activity", "a");

/**
 * Every visibility predicate, made from the policy's tables; nowhere else is an audience compared. Fragments stand on
 * the aliases `g` (goals), `o` (members: the owner, active), `c` (comments), `a` (activities) and `ms` (mentorships).
 */

type PersonId = string | Prisma.Sql;

const hasConsent = (viewerId: PersonId) => sql`EXISTS (
  SELECT 1 FROM ${mc.table}
  WHERE ${mc.organizationId} = ${g.organizationId}
    AND ${mc.memberId} = ${g.ownerId} AND ${mc.managerId} = ${viewerId}::uuid)`;

/** Everyone above `o`, found by walking up: cheap for one goal. */
const isAboveOwner = (viewerId: PersonId) => sql`EXISTS (
  WITH RECURSIVE line AS (
    SELECT ${o.managerId} AS id
    UNION
    SELECT ${m.managerId} FROM line
    JOIN ${m.table} ON ${m.organizationId} = ${g.organizationId} AND ${m.id} = line.id)
  SELECT 1 FROM line WHERE line.id = ${viewerId}::uuid)`;

/** Whether the last day of a mentorship `ms` has not passed on the calendar of the mentee, the user `u`. */
export const isNotPast = (at: Date): Prisma.Sql => sql`(${ms.endsOn} IS NULL
  OR ${ms.endsOn} >= (${at}::timestamptz AT TIME ZONE coalesce(${u.timeZone}, 'UTC'))::date)`;

/** Which mentorships a viewer may read: their own, on either side. */
export const readableMentorships = (viewerId: string): Prisma.Sql =>
  sql`(${ms.mentorId} = ${viewerId}::uuid OR ${ms.menteeId} = ${viewerId}::uuid)`;

const mentors = (viewerId: PersonId, at: Date) => sql`EXISTS (
  SELECT 1 FROM ${ms.table}
  JOIN ${mentee.table} ON ${mentee.organizationId} = ${ms.organizationId} AND ${mentee.id} = ${ms.menteeId}
  LEFT JOIN ${u.table} ON ${u.id} = ${mentee.userId}
  WHERE ${ms.organizationId} = ${g.organizationId} AND ${ms.menteeId} = ${g.ownerId}
    AND ${ms.mentorId} = ${viewerId}::uuid
    AND ${ms.acceptedAt} IS NOT NULL AND ${ms.endedAt} IS NULL
    AND ${isNotPast(at)}
    AND (NOT ${ms.limitedToGoals} OR EXISTS (
      SELECT 1 FROM ${mg.table}
      WHERE ${mg.organizationId} = ${ms.organizationId}
        AND ${mg.mentorshipId} = ${ms.id} AND ${mg.goalId} = ${g.id})))`;

/**
 * One condition a relation; the SQL twin of `GoalFacts.relations`. The person is an id, or a column that holds one.
 * A query that has walked down from the viewer already may hand in `isAbove`, the same fact read from that walk:
 * walking up once for every goal of a list costs more.
 */
export function relationConditions(
  viewerId: PersonId,
  at: Date,
  isAbove: Prisma.Sql = isAboveOwner(viewerId),
): Record<Relation, Prisma.Sql> {
  return {
    directManager: sql`(${o.managerId} = ${viewerId}::uuid AND ${hasConsent(viewerId)})`,
    managerAbove: sql`(${hasConsent(viewerId)} AND ${o.managerId} IS DISTINCT FROM ${viewerId}::uuid AND ${isAbove})`,
    mentor: mentors(viewerId, at),
    teammate: sql`(${o.id} <> ${viewerId}::uuid AND ${o.managerId} = (
      SELECT ${v.managerId} FROM ${v.table}
      WHERE ${v.organizationId} = ${g.organizationId} AND ${v.id} = ${viewerId}::uuid))`,
    otherMember: sql`true`,
  };
}

const isSharedWith = (audience: Audience): Prisma.Sql =>
  sql`${audience}::audience = ANY (${g.audiences})`;

/** A goal that is shared up the line is why those further up are to be consented to. */
export const isSharedWithChain = isSharedWith("chain");

/** Which goals a viewer may read: the policy's table of audiences, turned into one SQL predicate on `g` and `o`. */
export function readableGoals(viewerId: string, at: Date, isAbove?: Prisma.Sql): Prisma.Sql {
  const conditions = relationConditions(viewerId, at, isAbove);
  const readable = audiences.map((audience) => {
    const admitted = admittedBy(audience);
    const relation = admitted.includes("otherMember")
      ? conditions.otherMember
      : Prisma.join(
          admitted.map((name) => conditions[name]),
          " OR ",
        );
    return sql`(${isSharedWith(audience)} AND (${relation}))`;
  });
  return sql`(${g.deletedAt} IS NULL AND ${o.deactivatedAt} IS NULL
    AND (${g.ownerId} = ${viewerId}::uuid OR ${Prisma.join(readable, " OR ")}))`;
}

/** The viewer owns the goal: known of one goal once its gate has opened, or read from a column in a list of goals. */
const ownsGoal = (viewerId: string, goal: { isOwner: boolean } | "g"): Prisma.Sql =>
  goal === "g" ? sql`${g.ownerId} = ${viewerId}::uuid` : sql`${goal.isOwner}::bool`;

const firstComments = { c, t: tableAs("Comment", "t") };

const admits = (party: ThreadParty) =>
  commentAudiences.filter((audience) => partiesAdmittedBy(audience).includes(party));

/** The audience is written as a literal: PostgreSQL's plan may then count on how common it is. */
const isFor = (column: Prisma.Sql, admitting: readonly string[]) =>
  concat(column, ` IN (${admitting.map((audience) => `'${audience}'`).join(", ")})`);

/** The table of a thread's parties as a predicate on one audience column. */
function admitting(column: Prisma.Sql, isParty: Record<ThreadParty, Prisma.Sql>): Prisma.Sql {
  const readable = threadParties.map((party) => {
    const audiencesOf = admits(party);
    return audiencesOf.length === commentAudiences.length
      ? isParty[party]
      : sql`(${isFor(column, audiencesOf)} AND ${isParty[party]})`;
  });
  return sql`(${Prisma.join(readable, " OR ")})`;
}

/** Which threads of a goal that the viewer can read, they can read too; on the alias of a thread's first comment. */
export const readableThreads = (
  alias: keyof typeof firstComments,
  viewerId: string,
  goal: { isOwner: boolean } | "g",
): Prisma.Sql => {
  const { audience, authorId } = firstComments[alias];
  return admitting(audience, {
    goalReader: sql`true`,
    goalOwner: ownsGoal(viewerId, goal),
    starter: concat(authorId, sql` = ${viewerId}::uuid`),
  });
};

/** The same for any comment `c`, first or reply. */
export const readableComments = (viewerId: string, goal: { isOwner: boolean } | "g"): Prisma.Sql =>
  admitting(c.audience, {
    goalReader: sql`true`,
    goalOwner: ownsGoal(viewerId, goal),
    starter: sql`(${c.threadId} IS NULL AND ${c.authorId} = ${viewerId}::uuid OR EXISTS (
      SELECT 1 FROM ${root.table}
      WHERE ${root.organizationId} = ${c.organizationId} AND ${root.id} = ${c.threadId}
        AND ${root.authorId} = ${viewerId}::uuid))`,
  });

/** What is recorded `a` of a goal `g` that the viewer can read: all of it, or what is the owner's and the actor's. */
export const readableActivities = (viewerId: string): Prisma.Sql =>
  admitting(a.audience, {
    goalReader: sql`true`,
    goalOwner: ownsGoal(viewerId, "g"),
    starter: sql`${a.actorId} = ${viewerId}::uuid`,
  });
