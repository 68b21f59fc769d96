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

const schema = async () => (await import("./share-schema")).shareSchema;

/** Chooses the audience of a goal. It names the people behind each choice before anything is shared. */
export default function ShareDialog({
  chosen,
  means,
  save,
  onClose,
}: {
  chosen: readonly Audience[];
  /** The people of each audience today, unless they are too many to name. */
  means: Partial<Record<Audience, readonly string[]>>;
  save: (audiences: Audience[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("share");
  const format = useFormatter();
  const form = useAppForm<{ audiences: Audience[] }>({
    schema,
    defaultValues: { audiences: [...chosen] },
    async send(shared) {
      save(shared.audiences);
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
