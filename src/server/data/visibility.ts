import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { type CommentAudience, commentAudiences } from "@/domain/comment/audience";
import { type Audience, audiences } from "@/domain/goal/audiences";
import type { Tables } from "@/generated/tables/tables";
import { build, instant, type Value } from "@/server/infra/typed-sql";
import { partiesAdmittedBy, type ThreadParty, threadParties } from "@/server/policy/comment";
import { admittedBy, type Relation } from "@/server/policy/goal";
import { isMentee } from "./joins";

/**
 * Every visibility predicate, made from the policy's tables; nowhere else is an audience compared. The conditions use
 * the aliases `g` (goals), `o` (members: the owner, active), `c` (comments), `a` (activities) and `ms` (mentorships).
 */

type Aliases = Tables & {
  g: Tables["goals"];
  o: Tables["members"];
  c: Tables["comments"];
  t: Tables["comments"];
  a: Tables["activities"];
  ms: Tables["mentorships"];
  mentee: Tables["members"];
  u: Tables["users"];
};
type Condition = Expression<SqlBool>;
type PersonId = Value<string>;

const goal = expressionBuilder<Aliases, "g" | "o">();
const comment = expressionBuilder<Aliases, "g" | "c" | "t">();
const activity = expressionBuilder<Aliases, "g" | "a">();
const mentorship = expressionBuilder<Aliases, "ms" | "u">();
const always = sql<boolean>`true`;

const hasConsent = (person: PersonId) =>
  goal.exists(
    goal
      .selectFrom("manager_consents as mc")
      .select("mc.member_id")
      .whereRef("mc.organization_id", "=", "g.organization_id")
      .whereRef("mc.member_id", "=", "g.owner_id")
      .where("mc.manager_id", "=", person),
  );

/** Whether a person is above `o`, found by going up the line, which is fast for one goal. */
const isAboveOwner = (person: PersonId) =>
  goal.exists(
    build
      .withRecursive("line(id)", (db) =>
        db
          .selectNoFrom(goal.ref("o.manager_id").as("id"))
          .union(
            db
              .selectFrom("line")
              .innerJoin("members as m", "m.id", "line.id")
              .select("m.manager_id as id")
              .where("m.organization_id", "=", goal.ref("g.organization_id")),
          ),
      )
      .selectFrom("line")
      .select("line.id")
      .where("line.id", "=", person),
  );

/** Whether the last day of a mentorship `ms` has not passed on the calendar of the mentee, the user `u`. */
export const isNotPast = (at: Value<Date>): Condition => {
  const timeZone = mentorship.fn.coalesce("u.time_zone", sql.lit("UTC"));
  const today = sql<Date>`(${instant(at)} AT TIME ZONE ${timeZone})::date`;
  return mentorship.or([
    mentorship("ms.ends_on", "is", null),
    mentorship("ms.ends_on", ">=", today),
  ]);
};

/** The mentorships that a viewer may read: their own, on either side. */
export const readableMentorships = (viewerId: PersonId): Condition =>
  mentorship.or([
    mentorship("ms.mentor_id", "=", viewerId),
    mentorship("ms.mentee_id", "=", viewerId),
  ]);

const mentors = (person: PersonId, at: Value<Date>) =>
  goal.exists(
    goal
      .selectFrom("mentorships as ms")
      .innerJoin("members as mentee", isMentee)
      .leftJoin("users as u", "u.id", "mentee.user_id")
      .select("ms.id")
      .whereRef("ms.organization_id", "=", "g.organization_id")
      .whereRef("ms.mentee_id", "=", "g.owner_id")
      .where("ms.mentor_id", "=", person)
      .where("ms.accepted_at", "is not", null)
      .where("ms.ended_at", "is", null)
      .where(isNotPast(at))
      .where((eb) =>
        eb.or([
          eb.not("ms.limited_to_goals"),
          eb.exists(
            eb
              .selectFrom("mentorship_goals as mg")
              .select("mg.goal_id")
              .whereRef("mg.organization_id", "=", "ms.organization_id")
              .whereRef("mg.mentorship_id", "=", "ms.id")
              .whereRef("mg.goal_id", "=", "g.id"),
          ),
        ]),
      ),
  );

/** Whether a person has the same manager as `o`. */
const isTeammate = (person: PersonId) =>
  goal.and([
    goal("o.id", "<>", person),
    goal(
      "o.manager_id",
      "=",
      goal
        .selectFrom("members as v")
        .select("v.manager_id")
        .whereRef("v.organization_id", "=", "g.organization_id")
        .where("v.id", "=", person),
    ),
  ]);

/**
 * One condition for each relation: `GoalFacts.relations` in SQL. The person is an id, or a column that holds one. A
 * query that has already gone down from the viewer may pass `isAbove`, the same fact from that result, because going up
 * once for every goal of a list takes longer.
 */
export const relationConditions = (
  person: PersonId,
  at: Value<Date>,
  isAbove: Condition = isAboveOwner(person),
): Record<Relation, Condition> => ({
  directManager: goal.and([goal("o.manager_id", "=", person), hasConsent(person)]),
  managerAbove: goal.and([
    hasConsent(person),
    goal("o.manager_id", "is distinct from", person),
    isAbove,
  ]),
  mentor: mentors(person, at),
  teammate: isTeammate(person),
  otherMember: always,
});

const isSharedWith = (audience: Audience): Condition =>
  sql<boolean>`${sql.lit(audience)}::audience = any(${goal.ref("g.audiences")})`;

/** Whether a goal is shared with the chain, so that consent to managers further up is needed. */
export const isSharedWithChain = isSharedWith("chain");

/** The goals that a viewer may read: the policy's table of audiences as one SQL predicate on `g` and `o`. */
export function readableGoals(viewerId: PersonId, at: Value<Date>, isAbove?: Condition): Condition {
  const conditions = relationConditions(viewerId, at, isAbove);
  const readable = audiences.map((audience) => {
    const admitted = admittedBy(audience);
    const isAdmitted = admitted.includes("otherMember")
      ? conditions.otherMember
      : goal.or(admitted.map((name) => conditions[name]));
    return goal.and([isSharedWith(audience), isAdmitted]);
  });
  return goal.and([
    goal("g.deleted_at", "is", null),
    goal("o.deactivated_at", "is", null),
    goal.or([goal("g.owner_id", "=", viewerId), ...readable]),
  ]);
}

/** How the owner of the goal is known: from the gate that opened the goal, or from a row `g` in a list of goals. */
type GoalOf = { isOwner: Value<boolean> } | "g";

/** Whether the viewer owns the goal. */
const ownsGoal = (viewerId: PersonId, of: GoalOf): Condition =>
  of === "g" ? goal("g.owner_id", "=", viewerId) : sql<boolean>`${of.isOwner}::bool`;

const admits = (party: ThreadParty) =>
  commentAudiences.filter((audience) => partiesAdmittedBy(audience).includes(party));

/** The policy's table of the parties of a thread, as a predicate on one audience column. */
function admitting(
  audience: Expression<CommentAudience>,
  isParty: Record<ThreadParty, Condition>,
): Condition {
  const readable = threadParties.map((party) => {
    const admitted = admits(party);
    if (admitted.length === commentAudiences.length) return isParty[party];
    // Literals, so that PostgreSQL can plan by how frequent each value is.
    const isFor = comment(audience, "in", admitted.map(sql.lit));
    return comment.and([isFor, isParty[party]]);
  });
  return comment.or(readable);
}

/** The threads that a viewer may read of a goal that they can read, on the alias of the thread's first comment. */
export const readableThreads = (root: "c" | "t", viewerId: PersonId, of: GoalOf): Condition =>
  admitting(comment.ref(`${root}.audience`), {
    goalReader: always,
    goalOwner: ownsGoal(viewerId, of),
    starter: comment(`${root}.author_id`, "=", viewerId),
  });

/** The comments `c` that a viewer may read of such a goal, first comments and replies. */
export const readableComments = (viewerId: PersonId, of: GoalOf): Condition =>
  admitting(comment.ref("c.audience"), {
    goalReader: always,
    goalOwner: ownsGoal(viewerId, of),
    starter: comment.or([
      comment.and([comment("c.thread_id", "is", null), comment("c.author_id", "=", viewerId)]),
      comment.exists(
        comment
          .selectFrom("comments as root")
          .select("root.id")
          .whereRef("root.organization_id", "=", "c.organization_id")
          .whereRef("root.id", "=", "c.thread_id")
          .where("root.author_id", "=", viewerId),
      ),
    ]),
  });

/**
 * The activities `a` that a viewer may read of a goal `g` that they can read: all, or those for the owner and the actor
 * only.
 */
export const readableActivities = (viewerId: PersonId): Condition =>
  admitting(activity.ref("a.audience"), {
    goalReader: always,
    goalOwner: ownsGoal(viewerId, "g"),
    starter: activity("a.actor_id", "=", viewerId),
  });
