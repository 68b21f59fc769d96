import type { Transaction } from "@/server/infra/db";
import { asBoolean, build, rowOf, rowsOf } from "@/server/infra/typed-sql";
import type { MemberRole } from "@/server/policy/member";
import type { MemberAccess } from "./member-access";
import type { Scope } from "./scope";

/** A member who may be named as a manager, mentor or mentee, because they are not deactivated. */
export async function findAvailableMember({ db, organizationId }: Scope, memberId: string) {
  return db.member.findFirst({
    where: { organizationId, id: memberId, deactivatedAt: null },
    select: { id: true, name: true, role: true, userId: true, managerId: true },
  });
}

export const findMember = ({ db, organizationId }: Scope, memberId: string) =>
  db.member.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: memberId } },
    select: {
      id: true,
      name: true,
      role: true,
      userId: true,
      managerId: true,
      deactivatedAt: true,
    },
  });

/** The member with that address, and whether an invitation to them is open. */
export async function findMemberByEmail({ db, organizationId }: Scope, email: string) {
  const found = await rowOf(
    db,
    build
      .selectFrom("members as m")
      .select(({ exists, selectFrom }) => [
        "m.id",
        "m.user_id as userId",
        asBoolean(
          exists(
            selectFrom("invitations as i")
              .select("i.id")
              .whereRef("i.organization_id", "=", "m.organization_id")
              .whereRef("i.member_id", "=", "m.id")
              .where("i.revoked_at", "is", null)
              .where("i.accepted_at", "is", null),
          ),
        ).as("hasOpenInvitation"),
      ])
      .where("m.organization_id", "=", organizationId)
      .where("m.email", "=", email),
  );
  return found ?? null;
}

/** The number of active owners besides this one. */
export const countOtherOwners = ({ db, organizationId }: Scope, memberId: string) =>
  db.member.count({
    where: {
      organizationId,
      id: { not: memberId },
      role: "owner",
      deactivatedAt: null,
      userId: { not: null },
    },
  });

/** Writes the role that the gate has judged. */
export const writeRole = (scope: Scope, { memberId, newRole }: MemberAccess<"manage">) =>
  update(scope, memberId, { role: newRole });

export const writeDeactivation = (
  scope: Scope,
  { memberId }: MemberAccess<"manage">,
  deactivatedAt: Date | null,
) => update(scope, memberId, { deactivatedAt });

export async function writeManager(
  { db, organizationId }: Scope,
  members: readonly MemberAccess<"manage">[],
  managerId: string | null,
): Promise<void> {
  const id = { in: members.map(({ memberId }) => memberId) };
  await db.member.updateMany({ where: { organizationId, id }, data: { managerId } });
}

async function update(
  { db, organizationId }: Scope,
  memberId: string,
  data: { role?: MemberRole; deactivatedAt?: Date | null },
): Promise<void> {
  await db.member.update({
    where: { organizationId_id: { organizationId, id: memberId } },
    data,
    select: { id: true },
  });
}

/**
 * Locks a member, so that two changes of that member run one after another. The lock does not cover the key, so rows
 * that refer to the member can still be written.
 */
export async function lockMember(
  db: Transaction,
  organizationId: string,
  memberId: string,
): Promise<void> {
  await rowsOf(
    db,
    build
      .selectFrom("members")
      .select("id")
      .where("organization_id", "=", organizationId)
      .where("id", "=", memberId)
      .forNoKeyUpdate(),
  );
}
