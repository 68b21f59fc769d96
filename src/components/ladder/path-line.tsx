import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import type { PathRung } from "@/domain/ladder/career-path";
import { pathShapes } from "./path-shapes";

/** A career path as one line, from the passed rungs on the left to the target, with the names of the current rung and the target. */
export function PathLine({ path }: { path: readonly PathRung[] }) {
  const t = useTranslations("ladder");
  const reach = lengthWorthDrawing(path);
  const rungs = path.slice(0, reach);
  if (rungs.length === 0) return <p className="text-sm text-ink-3">{t("noRung")}</p>;
  const named = rungs.filter(({ state }) => state === "current" || state === "target");
  return (
    <div className="path-line">
      <svg viewBox="0 0 200 28" aria-hidden="true">
        {pathShapes(rungs.map(({ state }) => state)).map(([className, d]) => (
          <path key={className} className={className} d={d} />
        ))}
      </svg>
      <p>
        {named.map(({ rung, state, by }) => (
          <span key={rung.id}>
            {t.rich(`pathRung.${state === "target" ? (by ? "targetBy" : "target") : "current"}`, {
              rung: rung.name,
              label: (chunks) => <span className="sr-only">{chunks}</span>,
              year: () => <Day date={by ?? ""} as="year" />,
            })}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Up to the target; without one, two rungs beyond the current one. */
function lengthWorthDrawing(path: readonly PathRung[]): number {
  const target = path.findLastIndex(({ state }) => state === "target");
  const current = path.findLastIndex(({ state }) => state === "current" || state === "passed");
  return target >= 0 ? target + 1 : Math.min(path.length, current + 3);
}
