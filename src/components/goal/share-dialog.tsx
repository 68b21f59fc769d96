"use client";

import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/providers/form-failure";
import { useAppForm } from "@/components/providers/use-app-form";
import { useFormValue } from "@/components/providers/use-form-field";
import { useFormatter } from "@/components/providers/use-formatter";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { toggled } from "@/components/ui/toggled";
import { type Audience, audiences } from "@/domain/goal/audiences";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import { useGoalShare } from "./use-goal-share";

const schema = async () => (await import("./share-schema")).shareSchema;

/** Chooses the audience of a goal. It names the people behind each choice before anything is shared. */
export default function ShareDialog({
  organization,
  plan,
  onClose,
}: {
  organization: string;
  plan: GoalPlan;
  onClose: () => void;
}) {
  const { audiences: chosen, sharedWith } = plan.goal;
  /** The people of each audience today, unless they are too many to name. */
  const means: Partial<Record<Audience, readonly string[]>> = Object.fromEntries(
    sharedWith.map(({ audience, names }) => [audience, names]),
  );
  const share = useGoalShare(organization, plan);
  const t = useTranslations("share");
  const format = useFormatter();
  const form = useAppForm<{ audiences: Audience[] }>({
    schema,
    defaultValues: { audiences: [...chosen] },
    async send(shared) {
      void share(shared.audiences);
      onClose();
    },
  });
  const field = useFormValue(form, "audiences");
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <form {...form.formProps}>
        <p className="mb-4 text-ink-2">{t("explain")}</p>
        <ul className="grid gap-1">
          {audiences.map((audience) => (
            <li key={audience}>
              <Checkbox
                className="min-h-11 rounded px-2 font-medium hover:bg-raised"
                isSelected={field.value.includes(audience)}
                onChange={() => field.onChange(toggled(field.value, audience))}
                hint={
                  <span className="font-normal">
                    {means[audience]?.length
                      ? t("today", { names: format.list(means[audience]) })
                      : t(`means.${audience}`)}
                  </span>
                }
              >
                {t(`audience.${audience}`)}
              </Checkbox>
            </li>
          ))}
        </ul>
        <FormFailure failure={form.failure} />
        <div className="mt-5 flex items-center justify-between gap-4">
          <p className="text-sm text-ink-2">{field.value.length === 0 ? t("private") : null}</p>
          <div className="flex gap-3">
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button variant="solid" type="submit">
              {t("save")}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
