"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DateField } from "@/components/plan/date-field";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";

/** Records that a member stands on another rung from a day on. For their manager, admins and owners. */
export function RungForm({
  memberId,
  rungs,
  currentId,
  today,
}: {
  memberId: string;
  rungs: readonly { id: string; name: string }[];
  currentId: string | null;
  today: string;
}) {
  const t = useTranslations("member");
  const trpc = useTRPC();
  const router = useRouter();
  const problem = useProblem();
  const locale = useLocale();
  const { organization, fiscalYearStartMonth } = useOrganization();
  const [rungId, setRungId] = useState(currentId ?? rungs[0]?.id ?? "");
  const [startedOn, setStartedOn] = useState(today);
  const [error, setError] = useState<string | null>(null);
  const change = useMutation(
    trpc.member.changeRung.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: (failure) => setError(problem(failure).message),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    change.mutate({ organization, memberId, rungId, startedOn });
  };
  return (
    <form onSubmit={submit} className="grid items-start gap-4 py-4 sm:grid-cols-[1fr_1fr_auto]">
      <SelectField
        id="rung"
        label={t("rung")}
        value={rungId}
        onChange={(event) => setRungId(event.target.value)}
      >
        {rungs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <DateField
        label={t("from")}
        value={startedOn}
        rules={{ today, fiscalYearStartMonth, locale }}
        onChange={(date) => date && setStartedOn(date)}
      />
      <Button type="submit" className="sm:mt-7" disabled={change.isPending || rungId === currentId}>
        {t("record")}
      </Button>
      {error ? (
        <p role="alert" className="font-medium text-risk sm:col-span-3">
          {error}
        </p>
      ) : null}
    </form>
  );
}
