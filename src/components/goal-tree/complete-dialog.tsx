"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/plan/date-field";
import { FormFailure } from "@/components/providers/form-failure";
import { ownText } from "@/components/providers/own-text";
import { useAppForm } from "@/components/providers/use-app-form";
import { useDateField, useFormValue } from "@/components/providers/use-form-field";
import { useFormatter } from "@/components/providers/use-formatter";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import type { DateRules } from "@/domain/plan/dates";
import type { Completion } from "./complete-schema";

/** More open steps than these are counted, not named. */
const maxNamed = 3;

/** Asks what becomes of the open steps under a milestone that is completed. */
export default function CompleteDialog({
  title,
  open,
  earliest,
  rules,
  complete,
  onClose,
}: {
  title: string;
  /** The titles of what is open under it. */
  open: readonly string[];
  /** The last day on which something under it was done. */
  earliest: string | null;
  rules: DateRules;
  complete: (completion: Completion) => void;
  onClose: () => void;
}) {
  const t = useTranslations("node.complete");
  const format = useFormatter();
  const form = useAppForm<Completion>({
    schema: async () => (await import("./complete-schema")).completeSchema(rules.today, earliest),
    defaultValues: { open: "complete", completedOn: rules.today },
    async send(completion) {
      onClose();
      complete(completion);
    },
  });
  const choice = useFormValue(form, "open");
  const date = useDateField(form, "completedOn");
  const named = open.slice(0, maxNamed);
  const titles = format.list([
    ...named,
    ...(open.length > maxNamed ? [t("others", { count: open.length - maxNamed })] : []),
  ]);
  return (
    <Dialog title={t.rich("title", { title, own: ownText })} onClose={onClose}>
      <form {...form.formProps} className="grid gap-5">
        <p className="people-text wrap-anywhere">
          {t.rich("open", { count: open.length, titles, own: ownText })}
        </p>
        <RadioGroup
          {...choice}
          label={t("what", { count: open.length })}
          options={(["complete", "delete"] as const).map((value) => ({
            value,
            label: t(`as.${value}`),
            hint: t(`hint.${value}`),
          }))}
        />
        <DateField
          {...date}
          label={t("on")}
          rules={rules}
          onChange={(day) => day && date.onChange(day)}
        />
        <FormFailure failure={form.failure} />
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="solid" type="submit">
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
