import type { MemberRole } from "@/server/policy/member";
import type { MemberAccess } from "./member-access";
import type { Scope } from "./scope";
import { bool } from "./sql/expression";
import { rowsOf, select } from "./sql/query";
import { tableAs } from "./sql/table";

const m = tableAs("Member", "m");
const i = tableAs("Invitation", "i");

/** Who may be named as a manager, a mentor or a mentee: a member who is not deactivated. */
export async function findPresent({ db, organizationId }: Scope, memberId: string) {
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
  const query = select({
    id: m.id,
    userId: m.userId,
    hasOpenInvitation: bool`EXISTS (
      SELECT 1 FROM ${i.table}
      WHERE ${i.organizationId} = ${m.organizationId} AND ${i.memberId} = ${m.id}
        AND ${i.revokedAt} IS NULL AND ${i.acceptedAt} IS NULL)`,
  })`
    FROM ${m.table}
    WHERE ${m.organizationId} = ${organizationId}::uuid AND ${m.email} = ${email}`;
  const [found] = await rowsOf(db, query);
  return found ?? null;
}

/** Active owners, this one apart. */
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
export const writeRole = (scope: Scope, { memberId, becomes }: MemberAccess<"manage">) =>
  update(scope, memberId, { role: becomes });

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
