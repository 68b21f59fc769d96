import { useTranslations } from "next-intl";
import { type Audience, audiences } from "@/domain/goal/audience";

/** Who will see a goal, in a word each. */
export function AudienceChoice({
  chosen,
  toggle,
}: {
  chosen: ReadonlySet<Audience>;
  toggle: (audience: Audience) => void;
}) {
  const t = useTranslations("share");
  return (
    <div className="grid gap-1">
      {audiences.map((audience) => (
        <label key={audience} className="flex min-h-9 items-center gap-3">
          <input
            type="checkbox"
            className="tick size-[18px]"
            checked={chosen.has(audience)}
            onChange={() => toggle(audience)}
          />
          {t(`audience.${audience}`)}
        </label>
      ))}
    </div>
  );
}
