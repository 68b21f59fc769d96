import { useRouter } from "next/navigation";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";

/** What every change made on Today needs: Today is read again after it, and whoever made it is told where it fails. */
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
