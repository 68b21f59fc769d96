import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";
import { useTooLong } from "@/components/ui/use-too-long";
import type { Audience } from "@/domain/goal/audience";
import { limits } from "@/domain/limits";
import type { Proposal } from "./proposal";

/** What has been filled in so far. */
export type GoalForm = {
  intent: string;
  statement: string;
  targetRungId: string | null;
  targetDate: string | null;
  seenBy: ReadonlySet<Audience>;
  /** Rungs of the proposal that are not wanted. */
  left: ReadonlySet<string>;
};

/** Begins the plan of a form, and says what stands in the way. */
export function useNewGoal(form: GoalForm, proposal: Proposal | null) {
  const t = useTranslations("newGoal");
  const trpc = useTRPC();
  const router = useRouter();
  const problem = useProblem();
  const tooLong = useTooLong();
  const { organization } = useOrganization();
  const id = useRef("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const create = useMutation(trpc.goal.create.mutationOptions());
  const { intent, statement, targetRungId, seenBy, left } = form;
  const intentTooLong = tooLong(intent, limits.intent);
  const statementTooLong = tooLong(statement, limits.statement);

  const send = async (targetDate: string) => {
    // The same form sent twice is one goal.
    id.current ||= crypto.randomUUID();
    const wanted = proposal?.milestones.filter(({ rungId }) => !left.has(rungId)) ?? [];
    await create.mutateAsync({
      organization,
      id: id.current,
      intent: intent.trim() === "" ? statement : intent,
      statement,
      targetDate,
      targetRungId,
      audiences: [...seenBy],
      milestones: wanted.map(({ rungId, name, date }) => ({
        id: crypto.randomUUID(),
        title: name,
        rungId,
        dueOn: date,
      })),
    });
    router.push(`/${organization}/goals/${id.current}`);
  };
  const submit = async (taking: RefObject<Promise<string | null> | null>) => {
    // Sent in the moment in which the date was left: it counts as well.
    const targetDate = (await taking.current) ?? form.targetDate;
    const missing: Record<string, string> = {};
    if (statement.trim() === "") missing.statement = t("missing.statement");
    if (targetDate === null) missing.targetDate = t("missing.targetDate");
    setErrors(missing);
    setFailure(null);
    const [first] = [
      ...(intentTooLong ? ["intent"] : []),
      ...(statementTooLong ? ["statement"] : []),
      ...Object.keys(missing),
    ];
    if (first || targetDate === null) {
      document.getElementById(first ?? "")?.focus();
      return;
    }
    try {
      await send(targetDate);
    } catch (error) {
      const { message, fields } = problem(error);
      setErrors(fields);
      setFailure(Object.keys(fields).length > 0 ? null : message);
    }
  };
  const shown: Record<string, string> = { ...errors };
  if (intentTooLong) shown.intent = intentTooLong;
  if (statementTooLong) shown.statement = statementTooLong;
  return { submit, isSending: create.isPending, failure, errors: shown };
}
