import { useMutation } from "@tanstack/react-query";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";
import type { MemberRow } from "@/domain/member/member";

export type RoleAndManager = { role: MemberRow["role"]; managerId: string | null };

/** Moves a person from one place to another: whom they report to first, then their role. */
export function useMove(memberId: string) {
  const trpc = useTRPC();
  const problem = useProblem();
  const { organization } = useOrganization();
  const setRole = useMutation(trpc.member.setRole.mutationOptions());
  const setManager = useMutation(trpc.member.setManager.mutationOptions());

  /** Answers null, or which half was refused and why. */
  return async (from: RoleAndManager, to: RoleAndManager) => {
    let on: keyof RoleAndManager = "managerId";
    try {
      if (to.managerId !== from.managerId)
        await setManager.mutateAsync({ organization, memberId, managerId: to.managerId });
      on = "role";
      if (to.role !== from.role)
        await setRole.mutateAsync({ organization, memberId, role: to.role });
      return null;
    } catch (failure) {
      return { on, message: problem(failure).message };
    }
  };
}
