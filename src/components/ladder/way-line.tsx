import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import type { WayMark } from "@/domain/ladder/way-up";
import { wayPaths } from "./way-paths";

/** The way up the ladder as one line from left (passed) to right (aimed at), with the names of where one stands and aims. */
export function WayLine({ way }: { way: readonly WayMark[] }) {
  const t = useTranslations("ladder");
  const reach = lastWorthDrawing(way);
  const marks = way.slice(0, reach);
  if (marks.length === 0) return <p className="text-sm text-ink-3">{t("noRung")}</p>;
  const named = marks.filter(({ state }) => state === "standing" || state === "aimed");
  const aimed = named.find(({ state }) => state === "aimed");
  return (
    <div className="way-line">
      <svg viewBox="0 0 200 28" aria-hidden="true">
        {wayPaths(marks.map(({ state }) => state)).map(([className, d]) => (
          <path key={className} className={className} d={d} />
        ))}
      </svg>
      <p>
        {named.map(({ rung, state, by }) => (
          <span key={rung.id}>
            <span className="sr-only">{`${t(`mark.${state}`)} `}</span>
            {rung.name}
            {state === "aimed" && by && aimed?.rung.id === rung.id ? (
              <>
                , <Day date={by} as="year" />
              </>
            ) : null}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Up to what is aimed at; without an aim, two rungs beyond where the person stands. */
function lastWorthDrawing(way: readonly WayMark[]): number {
  const aimed = way.findLastIndex(({ state }) => state === "aimed");
  const standing = way.findLastIndex(({ state }) => state === "standing" || state === "passed");
  return aimed >= 0 ? aimed + 1 : Math.min(way.length, standing + 3);
}
