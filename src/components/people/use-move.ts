import { useMutation } from "@tanstack/react-query";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { isSignedOut } from "@/components/providers/use-problem";
import type { MemberRow } from "@/domain/member/member";
import { usePeopleChanges } from "./use-people-changes";

export type RoleAndManager = { role: MemberRow["role"]; managerId: string | null };

/** Changes whom a person reports to, and then their role. Where the second is refused, the first stays changed. */
export function useMove(memberId: string) {
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const { refresh } = usePeopleChanges();
  const setRole = useMutation(trpc.member.setRole.mutationOptions());
  const setManager = useMutation(trpc.member.setManager.mutationOptions());

  return async (from: RoleAndManager, to: RoleAndManager): Promise<void> => {
    try {
      if (to.managerId !== from.managerId)
        await setManager.mutateAsync({ organization, memberId, managerId: to.managerId });
      if (to.role !== from.role)
        await setRole.mutateAsync({ organization, memberId, role: to.role });
      refresh();
    } catch (error) {
      if (!isSignedOut(error)) refresh();
      throw error;
    }
  };
}
