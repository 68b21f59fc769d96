import { Problem } from "@/domain/problem";
import { type MemberAct, type MemberRole, memberAbilities } from "@/server/policy/member";
import type { Scope } from "./scope";

const granted = Symbol("granted");

/** The proof that the viewer may do `Act` with this member; made by `openMember` alone. */
export type MemberAccess<Act extends MemberAct = MemberAct> = {
  readonly [granted]: Act;
  memberId: string;
  isSelf: boolean;
  role: MemberRole;
  abilities: ReadonlySet<MemberAct>;
};

/** The gate to a person of the organization. */
export async function openMember<Act extends MemberAct>(
  scope: Scope,
  memberId: string,
  act: Act,
): Promise<MemberAccess<Act>> {
  const row = await scope.db.member.findUnique({
    where: { organizationId_id: { organizationId: scope.organizationId, id: memberId } },
    select: { role: true, managerId: true },
  });
  if (!row) throw new Problem("notFound");
  const isSelf = memberId === scope.viewer.memberId;
  const abilities = memberAbilities({
    viewerRole: scope.viewer.role,
    isSelf,
    isDirectManager: row.managerId === scope.viewer.memberId,
    subjectRole: row.role,
  });
  if (!abilities.has(act)) throw new Problem("forbidden");
  return { [granted]: act, memberId, isSelf, role: row.role, abilities };
}
