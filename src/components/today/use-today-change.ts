import { useRouter } from "next/navigation";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";

/** What the changes on Today share: Today is read again after each, and a failure is announced. */
export function useTodayChange() {
  const trpc = useTRPC();
  const router = useRouter();
  const announce = useAnnounce();
  const { organization } = useOrganization();
  return {
    trpc,
    organization,
    announce,
    refresh: () => router.refresh(),
    announceFailure: useAnnounceFailure(),
  };
}
