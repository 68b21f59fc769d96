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
import type { CompletionChoice } from "./complete-schema";

/** So many open steps are named. */
const maxNamed = 3;

/** Asks what should happen to the open steps under a milestone that is completed. */
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
  complete: (choice: CompletionChoice) => void;
  onClose: () => void;
}) {
  const t = useTranslations("node.complete");
  const format = useFormatter();
  const form = useAppForm<CompletionChoice>({
    schema: async () => (await import("./complete-schema")).completeSchema(rules.today, earliest),
    defaultValues: { open: "complete", completedOn: rules.today },
    async send(chosen) {
      onClose();
      complete(chosen);
    },
  });
  const choice = useFormValue(form, "open");
  const date = useDateField(form, "completedOn");
  const titles = format.list(open.slice(0, maxNamed));
  const named = open.length > maxNamed ? "some" : "all";
  return (
    <Dialog title={t.rich("title", { title, own: ownText })} onClose={onClose}>
      <form {...form.formProps} className="grid gap-5">
        <p className="people-text wrap-anywhere">
          {t("open", { count: open.length, named, titles })}
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
