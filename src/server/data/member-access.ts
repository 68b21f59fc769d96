import { Problem } from "@/domain/problem";
import { type MemberAct, type MemberRole, memberAbilities } from "@/server/policy/member";
import { isAboveMember, lockPeople } from "./reporting-line";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this member; made by `openMember` alone. */
export type MemberAccess<Act extends MemberAct = MemberAct> = {
  readonly [granted]: Act;
  memberId: string;
  isSelf: boolean;
  role: MemberRole;
  /** The role that was judged as the one to give; `role` where the act gives none. */
  becomes: MemberRole;
  abilities: ReadonlySet<MemberAct>;
};

/**
 * The gate to a member: "not found" where the viewer may not read them. Changes to people of one organization run one
 * after another, so that what was judged still holds when it is written.
 */
export async function openMember<Act extends MemberAct>(
  scope: Scope,
  memberId: string,
  act: Act,
  newRole?: MemberRole,
): Promise<MemberAccess<Act>> {
  if (act === "manage") await lockPeople(scope);
  const row = await scope.db.member.findUnique({
    where: { organizationId_id: { organizationId: scope.organizationId, id: memberId } },
    select: { role: true, managerId: true, userId: true, deactivatedAt: true },
  });
  if (!row) throw new Problem("notFound");
  const { viewer } = scope;
  const isActive = row.userId !== null && row.deactivatedAt === null;
  const becomes = newRole ?? row.role;
  const abilities = memberAbilities({
    viewerRole: viewer.role,
    isDirectManager: row.managerId === viewer.memberId,
    // Asked only where it decides something.
    isAbove: !isActive && (await isAboveMember(scope, memberId)),
    isActive,
    subjectRole: row.role,
    becomes,
  });
  if (!abilities.has("read")) throw new Problem("notFound");
  if (!abilities.has(act)) throw new Problem("forbidden");
  const isSelf = memberId === viewer.memberId;
  return { [granted]: act, memberId, isSelf, role: row.role, becomes, abilities };
}
