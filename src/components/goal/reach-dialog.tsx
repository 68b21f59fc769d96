"use client";

import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/plan/date-field";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useAppForm } from "@/components/providers/use-app-form";
import { useDateField } from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks on which day a goal was reached. */
export default function ReachDialog({
  today,
  openSteps,
  reach,
  onClose,
}: {
  today: string;
  openSteps: number;
  reach: (day: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("goal");
  const locale = useLocale();
  const { fiscalYearStartMonth } = useOrganization();
  const form = useAppForm<{ reachedOn: string }>({
    schema: async () => (await import("./reach-schema")).reachSchema(today),
    defaultValues: { reachedOn: today },
    async send({ reachedOn }) {
      onClose();
      reach(reachedOn);
    },
  });
  const date = useDateField(form, "reachedOn");
  return (
    <Dialog title={t("reach.title")} onClose={onClose}>
      <form {...form.formProps} className="grid gap-5">
        <p>{openSteps > 0 ? t("reach.whyOpen", { count: openSteps }) : t("reach.why")}</p>
        <DateField
          {...date}
          label={t("reach.on")}
          rules={{ today, fiscalYearStartMonth, locale }}
          onChange={(day) => day && date.onChange(day)}
        />
        <FormFailure failure={form.failure} />
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="solid" type="submit">
            {t("reach.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
