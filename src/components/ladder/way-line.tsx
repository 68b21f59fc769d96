import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import type { WayMark } from "@/domain/ladder/way-up";

const shapes: Record<WayMark["state"], string> = {
  passed: "fill-forward stroke-forward",
  standing: "fill-forward stroke-forward",
  aimed: "fill-paper stroke-ink",
  ahead: "fill-paper stroke-line-strong",
};

/** The way up the ladder as one line from left (passed) to right (aimed at), with the names of where one stands and aims. */
export function WayLine({ way }: { way: readonly WayMark[] }) {
  const t = useTranslations("ladder");
  const reach = lastWorthDrawing(way);
  const marks = way.slice(0, reach);
  if (marks.length === 0) return <p className="text-sm text-ink-3">{t("noRung")}</p>;
  const width = 200;
  const at = (index: number) =>
    12 + (marks.length === 1 ? 0 : (index * (width - 24)) / (marks.length - 1));
  const standing = marks.findIndex(({ state }) => state === "standing");
  const named = marks.filter(({ state }) => state === "standing" || state === "aimed");
  const aimed = named.find(({ state }) => state === "aimed");
  return (
    <div className="max-w-56">
      <svg
        viewBox={`0 0 ${width} 28`}
        className="block h-7 w-full overflow-visible"
        aria-hidden="true"
      >
        {marks.slice(1).map((mark, index) => (
          <line
            key={mark.rung.id}
            x1={at(index) + 8}
            x2={at(index + 1) - 8}
            y1="14"
            y2="14"
            strokeWidth="2"
            strokeDasharray={index < standing ? undefined : "5 4"}
            className={index < standing ? "stroke-forward" : "stroke-line-strong"}
          />
        ))}
        {marks.map((mark, index) => (
          <g key={mark.rung.id} transform={`translate(${at(index)} 14) rotate(45)`}>
            {mark.state === "standing" ? (
              <rect
                x="-9"
                y="-9"
                width="18"
                height="18"
                rx="3"
                className="fill-none stroke-forward"
                strokeWidth="1.5"
              />
            ) : null}
            <rect
              x={mark.state === "standing" ? -6 : -4}
              y={mark.state === "standing" ? -6 : -4}
              width={mark.state === "standing" ? 12 : 8}
              height={mark.state === "standing" ? 12 : 8}
              rx="1.5"
              strokeWidth="1.5"
              className={shapes[mark.state]}
            />
          </g>
        ))}
      </svg>
      <p className="flex justify-between gap-2 text-xs text-ink-2">
        {named.map(({ rung, state, by }) => (
          <span key={rung.id}>
            <span className="sr-only">{t(`mark.${state}`)} </span>
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
