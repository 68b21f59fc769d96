import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { toggled } from "@/components/ui/toggled";
import { type Audience, audiences } from "@/domain/goal/audiences";

/** Who will see a goal, in a word each. */
export function AudienceChoice({
  chosen,
  onChange,
}: {
  chosen: readonly Audience[];
  onChange: (chosen: Audience[]) => void;
}) {
  const t = useTranslations("share");
  return (
    <div className="grid gap-1">
      {audiences.map((audience) => (
        <Checkbox
          key={audience}
          isSelected={chosen.includes(audience)}
          onChange={() => onChange(toggled(chosen, audience))}
        >
          {t(`audience.${audience}`)}
        </Checkbox>
      ))}
    </div>
  );
}
