"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";

/** Whether a comment is for the goal's owner alone. */
export default function OnlyTo({
  name,
  chosen,
  choose,
}: {
  name: string;
  chosen: boolean;
  choose: (chosen: boolean) => void;
}) {
  const t = useTranslations("comment");
  return (
    <Checkbox className="text-ink-2" isSelected={chosen} onChange={choose}>
      {t("onlyTo", { name })}
    </Checkbox>
  );
}
