import type { Metadata } from "next";
import { Hydrate } from "@/components/providers/hydrate";
import { IslandMessages } from "@/components/providers/messages";
import { orRedirect } from "@/server/api/caller";
import { hydration, prefetched, trpc } from "@/server/api/hydration";
import { GoalScreen } from "./screen";

type Props = {
  params: Promise<{ org: string; goalId: string }>;
  searchParams: Promise<{ node?: string | string[] }>;
};

const goalPlanOf = async ({ params }: Pick<Props, "params">) => {
  const { org: organization, goalId } = await params;
  return orRedirect(
    `/${organization}/goals/${goalId}`,
    prefetched(trpc.goal.plan.queryOptions({ organization, goalId })),
  );
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await goalPlanOf(props)).goal.statement };
}

/** Sends the climb of one goal as complete HTML, which its island then takes over. */
export default async function GoalPage(props: Props) {
  const { org, goalId } = await props.params;
  await goalPlanOf(props);
  return (
    <IslandMessages
      of={[
        "announce",
        "climb",
        "contradiction",
        "goal",
        "node",
        "plan",
        "date",
        "duration",
        "comment",
        "keys",
        "share",
        "problem",
        "text",
      ]}
    >
      <Hydrate json={hydration()}>
        <GoalScreen organization={org} goalId={goalId} />
      </Hydrate>
    </IslandMessages>
  );
}
