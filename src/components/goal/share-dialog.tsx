"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Audience, audiences } from "@/domain/goal/audience";
import { toggled } from "./toggled";

/** Who sees a goal. Says by name whom each choice means, before anything is shared. */
export default function ShareDialog({
  chosen,
  means,
  save,
  onClose,
}: {
  chosen: readonly Audience[];
  /** The people each audience means today, where they are few enough to name. */
  means: Partial<Record<Audience, readonly string[]>>;
  save: (audiences: Audience[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("share");
  const [set, setSet] = useState<ReadonlySet<Audience>>(new Set(chosen));
  const toggle = (audience: Audience) => setSet(toggled(set, audience));
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <p className="mb-4 text-ink-2">{t("explain")}</p>
      <ul className="grid gap-1">
        {audiences.map((audience) => (
          <li key={audience}>
            <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded px-2 py-2 hover:bg-raised">
              <input
                type="checkbox"
                className="tick mt-0.5 size-[18px] shrink-0"
                checked={set.has(audience)}
                onChange={() => toggle(audience)}
              />
              <span>
                <span className="block font-medium">{t(`audience.${audience}`)}</span>
                <span className="block text-sm text-ink-2">
                  {means[audience]?.length
                    ? t("today", { names: means[audience].join(", ") })
                    : t(`means.${audience}`)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex items-center justify-between gap-4">
        <p className="text-sm text-ink-2">{set.size === 0 ? t("private") : null}</p>
        <div className="flex gap-3">
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            variant="solid"
            onClick={() => {
              save(audiences.filter((audience) => set.has(audience)));
              onClose();
            }}
          >
            {t("save")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
