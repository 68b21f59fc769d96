import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { Tables } from "@/generated/tables/tables";
import { asBoolean, build, countAll, rowsOf, type Value } from "@/server/infra/typed-sql";
import { eventKind, type Recording, readers } from "./events";
import { isOpenPosition, isRungOfPosition } from "./joins";
import { withBelow, withLineAbove } from "./reporting-line";
import type { Scope } from "./scope";
import { isSharedWithChain } from "./visibility";

const { not, exists, selectFrom } = expressionBuilder<Tables>();

/** The member has not consented to this manager. */
const hasNoConsent = (
  organizationId: Expression<string>,
  memberId: Value<string>,
  managerId: Expression<string>,
) =>
  not(
    exists(
      selectFrom("manager_consents as c")
        .select("c.member_id")
        .where("c.organization_id", "=", organizationId)
        .where("c.member_id", "=", memberId)
        .where("c.manager_id", "=", managerId),
    ),
  );

/**
 * The active people above the viewer to whom the viewer has not consented, the nearest first. Those above the direct
 * manager are included once a goal is shared with the chain, because only then would they see anything.
 */
export function pendingManagers({ db, organizationId, viewer }: Scope) {
  const pending = withLineAbove(organizationId, viewer.memberId)
    .selectFrom("line")
    .innerJoin("members as m", "m.id", "line.id")
    .leftJoin("positions as p", isOpenPosition)
    .leftJoin("rungs as r", isRungOfPosition)
    .select((eb) => [
      "m.id",
      "m.name",
      asBoolean(eb("line.depth", "=", 1)).as("isDirect"),
      "r.name as rung",
    ])
    .where("m.organization_id", "=", organizationId)
    .where("m.user_id", "is not", null)
    .where("m.deactivated_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("line.depth", "=", 1),
        eb.exists(
          eb
            .selectFrom("goals as g")
            .select("g.id")
            .whereRef("g.organization_id", "=", "m.organization_id")
            .where("g.owner_id", "=", viewer.memberId)
            .where("g.deleted_at", "is", null)
            .where(isSharedWithChain),
        ),
      ]),
    )
    .where(({ ref }) => hasNoConsent(ref("m.organization_id"), viewer.memberId, ref("m.id")))
    .orderBy("line.depth");
  return rowsOf(db, pending);
}

/**
 * Pairs of a member and a direct manager without consent, for a member and those who report to them. Both people must
 * be active: an invited person is asked, and is asked about, once they have accepted.
 */
export function openManagerQuestions(
  { db, organizationId }: Pick<Scope, "db" | "organizationId">,
  memberId: string,
): Promise<{ memberId: string; managerId: string }[]> {
  const questions = build
    .selectFrom("members as m")
    .innerJoin("members as mg", (join) =>
      join
        .onRef("mg.organization_id", "=", "m.organization_id")
        .onRef("mg.id", "=", "m.manager_id"),
    )
    .select(["m.id as memberId", "mg.id as managerId"])
    .where("m.organization_id", "=", organizationId)
    .where(({ eb, or }) => or([eb("m.id", "=", memberId), eb("mg.id", "=", memberId)]))
    .where("m.user_id", "is not", null)
    .where("m.deactivated_at", "is", null)
    .where("mg.user_id", "is not", null)
    .where("mg.deactivated_at", "is", null)
    .where(({ ref }) => hasNoConsent(ref("m.organization_id"), ref("m.id"), ref("mg.id")));
  return rowsOf(db, questions);
}

export async function hasConsented(
  { db, organizationId }: Scope,
  memberId: string,
  managerId: string,
): Promise<boolean> {
  const found = await db.managerConsent.findUnique({
    where: { organizationId_memberId_managerId: { organizationId, memberId, managerId } },
    select: { memberId: true },
  });
  return found !== null;
}

/** Writes a consent. Returns whether it is new. */
export async function writeConsent(
  { db, organizationId, at }: Scope,
  memberId: string,
  managerId: string,
): Promise<boolean> {
  const { count } = await db.managerConsent.createMany({
    data: [{ organizationId, memberId, managerId, givenAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Deletes a consent. Returns whether there was one. */
export async function deleteConsent(
  { db, organizationId }: Scope,
  memberId: string,
  managerId: string,
): Promise<boolean> {
  const { count } = await db.managerConsent.deleteMany({
    where: { organizationId, memberId, managerId },
  });
  return count === 1;
}

/**
 * Ends every consent of these members, and of everybody below them, to a person who is no longer above them, and
 * records an event for each. It is one statement, to be run once the new managers are written.
 */
export async function endConsentsOutOfLine(
  { db, organizationId }: Scope,
  memberIds: readonly string[],
  recorded: Recording,
): Promise<void> {
  const ended = withBelow(organizationId, sql<string>`unnest(${memberIds}::uuid[])`)
    .withRecursive("line(member_id, id)", (query) =>
      query
        .selectFrom("manager_consents as c")
        .select(["c.member_id", "c.member_id as id"])
        .where("c.organization_id", "=", organizationId)
        .where("c.member_id", "in", query.selectFrom("below").select("below.id"))
        .union(
          query
            .selectFrom("line")
            .innerJoin("members as m", "m.id", "line.id")
            .select(({ ref }) => ["line.member_id", ref("m.manager_id").$notNull().as("id")])
            .where("m.organization_id", "=", organizationId)
            .where("m.manager_id", "is not", null),
        ),
    )
    .with("ended", (query) =>
      query
        .deleteFrom("manager_consents as c")
        .where("c.organization_id", "=", organizationId)
        .where("c.member_id", "in", query.selectFrom("below").select("below.id"))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("line")
                .select("line.id")
                .whereRef("line.member_id", "=", "c.member_id")
                .whereRef("line.id", "=", "c.manager_id"),
            ),
          ),
        )
        .returning(["c.member_id", "c.manager_id"]),
    )
    .with("recorded", (query) => {
      const events = query
        .selectFrom("ended")
        .select(({ ref }) => [
          eventKind("consent.ended").as("kind"),
          sql<string | null>`NULL::uuid`.as("goal_id"),
          sql<string | null>`NULL::uuid`.as("node_id"),
          "ended.member_id as subject_id",
          readers.as("audience"),
          jsonBuildObject({ managerId: ref("ended.manager_id") }).as("detail"),
        ]);
      return recorded(events.as("event"));
    })
    .selectFrom("recorded")
    .select(countAll().as("ended"));
  await rowsOf(db, ended);
}
