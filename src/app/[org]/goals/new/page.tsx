import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewGoal } from "@/components/goal/new-goal";
import { IslandMessages } from "@/components/providers/messages";
import { PageHead } from "@/components/ui/page";
import type { Ladder } from "@/domain/ladder/ladder";
import { api, orRedirect } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("newGoal"))("head") };
}

export default async function NewGoalPage({ params }: { params: Promise<{ org: string }> }) {
  const { org: organization } = await params;
  const [shell, own, current] = await orRedirect(
    `/${organization}/goals/new`,
    Promise.all([
      api().organization.shell({ organization }),
      api().ladder.mine({ organization }),
      api().ladder.current({ organization }),
    ]),
  );
  // The form needs the rungs and the edges between them, so the expectations stay on the server.
  const ladder = current && ladderOnly(current);
  const t = await getTranslations("newGoal");
  return (
    <div className="px-5 pt-8 md:px-12">
      <PageHead title={t("head")} lead={t("lead")} />
      <IslandMessages of={["newGoal", "findings", "share", "date", "problem", "text"]}>
        <NewGoal ladder={ladder} currentRungId={own.currentRung?.id ?? null} today={shell.today} />
      </IslandMessages>
    </div>
  );
}

const ladderOnly = ({ id, versionId, name, rungs, edges }: Ladder): Ladder => ({
  id,
  versionId,
  name,
  rungs,
  edges,
});
