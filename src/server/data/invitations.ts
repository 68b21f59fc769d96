import type { InferResult } from "kysely";
import type { Transaction } from "@/server/infra/db";
import { boundInvitation } from "@/server/infra/sql-functions";
import { asBoolean, build, rowOf } from "@/server/infra/typed-sql";
import type { Scope } from "./scope";

/** Binds the transaction to the organization of the invitation with this link; null where there is none. */
export async function bindByInvitation(
  db: Transaction,
  tokenHash: string,
): Promise<{ organizationId: string; invitationId: string } | null> {
  const bound = await rowOf(
    db,
    build
      .selectFrom(boundInvitation(tokenHash))
      .select(["bound.organization_id as organizationId", "bound.invitation_id as invitationId"]),
  );
  return bound ?? null;
}

/** An invitation with its organization and the invited member. */
export type InvitationFacts = InferResult<ReturnType<typeof selectInvitation>>[number];

const selectInvitation = (organizationId: string, invitationId: string) =>
  build
    .selectFrom("invitations as i")
    .innerJoin("organizations as o", "o.id", "i.organization_id")
    .innerJoin("members as m", (join) =>
      join.onRef("m.organization_id", "=", "i.organization_id").onRef("m.id", "=", "i.member_id"),
    )
    .innerJoin("members as s", (join) =>
      join
        .onRef("s.organization_id", "=", "i.organization_id")
        .onRef("s.id", "=", "i.invited_by_id"),
    )
    .leftJoin("members as mg", (join) =>
      join
        .onRef("mg.organization_id", "=", "m.organization_id")
        .onRef("mg.id", "=", "m.manager_id")
        .on("mg.deactivated_at", "is", null),
    )
    .select((eb) => [
      "i.id as invitationId",
      "o.id as organizationId",
      "o.name as organizationName",
      "o.slug as organizationSlug",
      "m.id as memberId",
      "m.name as memberName",
      "m.email as memberEmail",
      "m.user_id as memberUserId",
      asBoolean(eb("m.deactivated_at", "is not", null)).as("memberGone"),
      "mg.id as managerId",
      "mg.name as managerName",
      "s.name as invitedByName",
      "i.expires_at as expiresAt",
      "i.accepted_at as acceptedAt",
      "i.revoked_at as revokedAt",
    ])
    .where("i.organization_id", "=", organizationId)
    .where("i.id", "=", invitationId);

export async function readInvitation(
  { db, organizationId }: Pick<Scope, "db" | "organizationId">,
  invitationId: string,
): Promise<InvitationFacts | null> {
  return (await rowOf(db, selectInvitation(organizationId, invitationId))) ?? null;
}

/**
 * Whether the user already is a member. The invited address does not tell, because a member may have joined under an
 * earlier one.
 */
export async function isMember(
  { db, organizationId }: Pick<Scope, "db" | "organizationId">,
  userId: string,
): Promise<boolean> {
  return (await db.member.count({ where: { organizationId, userId } })) > 0;
}
