"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/plan/date-field";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAppForm } from "@/components/providers/use-app-form";
import { useDateField, useFormField } from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";

const schema = async () => (await import("./rung-schema")).rungSchema;

/** Records from which day a member stands on another rung. For their manager, admins and owners. */
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
  const locale = useLocale();
  const { organization, fiscalYearStartMonth } = useOrganization();
  const change = useMutation(trpc.member.changeRung.mutationOptions());
  const form = useAppForm<{ rungId: string; startedOn: string }>({
    schema,
    defaultValues: { rungId: currentId ?? rungs[0]?.id ?? "", startedOn: today },
    async send(position) {
      await change.mutateAsync({ organization, memberId, ...position });
      router.refresh();
    },
    fieldOf: { dateInFuture: "startedOn", dateInPast: "startedOn", dateTooEarly: "startedOn" },
  });
  const rung = useFormField(form, "rungId");
  const from = useDateField(form, "startedOn");
  return (
    <form {...form.formProps} className="grid items-start gap-4 py-4 @pair:grid-cols-rung-form">
      <SelectField
        {...rung}
        label={t("rung")}
        options={rungs.map(({ id, name }) => ({ id, label: name }))}
      />
      <DateField
        {...from}
        label={t("from")}
        rules={{ today, fiscalYearStartMonth, locale }}
        onChange={(date) => date && from.onChange(date)}
      />
      <Button
        type="submit"
        className="@pair:mt-7"
        disabled={form.isSending || rung.value === currentId}
      >
        {t("record")}
      </Button>
      <div className="@pair:col-span-3">
        <FormFailure failure={form.failure} />
      </div>
    </form>
  );
}
