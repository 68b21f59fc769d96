import { useRouter } from "next/navigation";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";

/** What the changes on Today share: Today is read again after each, and a failure is announced. */
export function useTodayChange() {
  const trpc = useTRPC();
  const router = useRouter();
  const announce = useAnnounce();
  const problem = useProblem();
  const { organization } = useOrganization();
  return {
    trpc,
    organization,
    announce,
    refresh: () => router.refresh(),
    tellFailure: (error: unknown) =>
      announce({ text: <FailureText failure={problem(error)} />, lasting: true }),
  };
}
