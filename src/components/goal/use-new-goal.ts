import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { type AppForm, useAppForm } from "@/components/providers/use-app-form";
import { useOneId } from "@/components/providers/use-one-id";
import type { Audience } from "@/domain/goal/audience";
import type { Proposal } from "./proposal";

/** What has been filled in so far. */
export type NewGoalFields = {
  intent: string;
  statement: string;
  targetRungId: string | null;
  targetDate: string | null;
  audiences: Audience[];
  /** Rungs of the proposal that become no milestones. */
  excludedRungIds: string[];
};
type NewGoalOutput = Omit<NewGoalFields, "targetDate"> & { targetDate: string };

export type NewGoalForm = AppForm<NewGoalFields, NewGoalOutput>;

const schema = async () => (await import("./new-goal-schema")).newGoalSchema;

const blank: NewGoalFields = {
  intent: "",
  statement: "",
  targetRungId: null,
  targetDate: null,
  audiences: [],
  excludedRungIds: [],
};

/** The form for a new goal and how it is sent. `proposalOf` makes its milestones. */
export function useNewGoal(proposalOf: (fields: NewGoalFields) => Proposal | null): NewGoalForm {
  const t = useTranslations("newGoal");
  const trpc = useTRPC();
  const router = useRouter();
  const { organization } = useOrganization();
  const { idFor } = useOneId();
  const create = useMutation(trpc.goal.create.mutationOptions());
  const form: NewGoalForm = useAppForm<NewGoalFields, NewGoalOutput>({
    schema,
    defaultValues: blank,
    storedAs: "new goal",
    sentences: {
      statement: { "text.empty": t("missing.statement") },
      targetDate: t("missing.targetDate"),
    },
    async send({ excludedRungIds, intent, ...goal }) {
      const id = idFor("goal");
      const proposed = proposalOf({ ...goal, excludedRungIds, intent })?.milestones ?? [];
      await create.mutateAsync({
        organization,
        id,
        intent: intent || goal.statement,
        ...goal,
        milestones: proposed
          .filter(({ rungId }) => !excludedRungIds.includes(rungId))
          .map(({ rungId, name, date }) => ({
            id: crypto.randomUUID(),
            title: name,
            rungId,
            dueOn: date,
          })),
      });
      router.push(`/${organization}/goals/${id}`);
    },
  });
  return form;
}
