import { Problem } from "@/domain/problem";
import { type MemberAct, type MemberRole, memberAbilities } from "@/server/policy/member";
import { lockPeopleAs, subtreeOf } from "./reporting-line";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this member, which only `openMember` and `openMembers` make. */
export type MemberAccess<Act extends MemberAct = MemberAct> = {
  readonly [granted]: Act;
  memberId: string;
  managerId: string | null;
  isSelf: boolean;
  role: MemberRole;
  /** The role that the act would give, as it was judged; equal to `role` where the act gives none. */
  newRole: MemberRole;
  abilities: ReadonlySet<MemberAct>;
};

/**
 * The gate to a member. Throws "not found" where the viewer may not read them. Changes to people of one organization
 * run one after another, so that what was judged still holds when it is written.
 */
export async function openMember<Act extends MemberAct>(
  scope: Scope,
  memberId: string,
  act: Act,
  newRole?: MemberRole,
): Promise<MemberAccess<Act>> {
  const [member] = await openMembers(scope, [memberId], act, newRole);
  if (!member) throw new Problem("notFound");
  return member;
}

/**
 * The gate to several members at once, with as many statements as to one. Where one of them does not open, none does.
 */
export async function openMembers<Act extends MemberAct>(
  scope: Scope,
  memberIds: readonly string[],
  act: Act,
  newRole?: MemberRole,
): Promise<MemberAccess<Act>[]> {
  if (memberIds.length === 0) return [];
  const ids = [...new Set(memberIds)];
  const viewerRole = act === "manage" ? await lockPeopleAs(scope) : scope.viewer.role;
  const rows = await scope.db.member.findMany({
    where: { organizationId: scope.organizationId, id: { in: ids } },
    select: { id: true, role: true, managerId: true, userId: true, deactivatedAt: true },
  });
  if (rows.length < ids.length) throw new Problem("notFound");
  // Queried only where the result depends on it.
  const below = rows.every(isActive) ? [] : await subtreeOf(scope, scope.viewer.memberId);
  return rows.map((row) =>
    judge(scope, row, { act, newRole, viewerRole, isAbove: below.includes(row.id) }),
  );
}

type Row = {
  id: string;
  role: MemberRole;
  managerId: string | null;
  userId: string | null;
  deactivatedAt: Date | null;
};

const isActive = ({ userId, deactivatedAt }: Row) => userId !== null && deactivatedAt === null;

function judge<Act extends MemberAct>(
  { viewer }: Scope,
  row: Row,
  {
    act,
    newRole = row.role,
    viewerRole,
    isAbove,
  }: { act: Act; newRole: MemberRole | undefined; viewerRole: MemberRole; isAbove: boolean },
): MemberAccess<Act> {
  const { id: memberId, role, managerId } = row;
  const abilities = memberAbilities({
    viewerRole,
    isDirectManager: managerId === viewer.memberId,
    isAbove: !isActive(row) && isAbove,
    isActive: isActive(row),
    subjectRole: role,
    newRole,
  });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  const isSelf = memberId === viewer.memberId;
  return { [granted]: act, memberId, managerId, isSelf, role, newRole, abilities };
}
