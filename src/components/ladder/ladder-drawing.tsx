import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import type { Ladder } from "@/domain/ladder/ladder";
import { layOut } from "@/domain/ladder/layout";
import type { WayMark } from "@/domain/ladder/way-up";

const laneWidth = 260;
const rowHeight = 96;
const left = 26;

/** The whole ladder read from the top down, each track a lane, with a person's way on it where one is given. */
export function LadderDrawing({ ladder, way }: { ladder: Ladder; way: readonly WayMark[] }) {
  const t = useTranslations("ladder");
  const { lanes, rows, places } = layOut(ladder);
  const marks = new Map(way.map((mark) => [mark.rung.id, mark]));
  const at = (rungId: string) => {
    const place = places.get(rungId) ?? { lane: 0, row: 0 };
    return {
      x: left + place.lane * laneWidth,
      y: rowHeight / 2 + (rows - 1 - place.row) * rowHeight,
    };
  };
  const width = lanes.length * laneWidth;
  const height = rows * rowHeight;
  const isClimbed = (rungId: string) => {
    const state = marks.get(rungId)?.state;
    return state === "passed" || state === "standing";
  };
  return (
    <div className="overflow-x-auto">
      <div className="relative" style={{ width, height }}>
        <svg aria-hidden="true" width={width} height={height} className="absolute inset-0">
          {ladder.edges.map(({ fromId, toId }) => {
            const [from, to] = [at(fromId), at(toId)];
            const climbed = isClimbed(fromId) && isClimbed(toId);
            const bend = (from.y + to.y) / 2;
            return (
              <path
                key={`${fromId}-${toId}`}
                d={`M ${from.x} ${from.y} C ${from.x} ${bend}, ${to.x} ${bend}, ${to.x} ${to.y}`}
                fill="none"
                strokeWidth={climbed ? 3 : 2}
                strokeDasharray={climbed ? undefined : "5 5"}
                className={climbed ? "stroke-forward" : "stroke-line-strong"}
              />
            );
          })}
        </svg>
        <ol>
          {ladder.rungs
            .toSorted((a, b) => b.level - a.level)
            .map((rung) => {
              const { x, y } = at(rung.id);
              const mark = marks.get(rung.id);
              return (
                <li
                  key={rung.id}
                  className="absolute flex h-16 w-60 items-center gap-3"
                  style={{ left: x - 22, top: y - 32 }}
                >
                  <RungMark level={rung.level} state={mark?.state ?? "ahead"} />
                  <span>
                    <span className="block font-serif text-lg leading-5">{rung.name}</span>
                    <span className="block text-sm text-ink-2">
                      <MarkWords mark={mark} />
                      {!mark && rung.track ? t("track", { track: rung.track }) : null}
                    </span>
                  </span>
                </li>
              );
            })}
        </ol>
      </div>
    </div>
  );
}

const shapes: Record<WayMark["state"], { box: string; figure: string }> = {
  passed: { box: "fill-forward stroke-forward", figure: "fill-paper" },
  standing: { box: "fill-forward stroke-forward", figure: "fill-paper" },
  aimed: { box: "fill-paper stroke-ink", figure: "fill-ink" },
  ahead: { box: "fill-paper stroke-line-strong", figure: "fill-ink-2" },
};

function RungMark({ level, state }: { level: number; state: WayMark["state"] }) {
  return (
    <svg aria-hidden="true" width="44" height="44" viewBox="0 0 44 44" className="shrink-0">
      {state === "standing" ? (
        <rect
          x="6"
          y="6"
          width="32"
          height="32"
          rx="5"
          transform="rotate(45 22 22)"
          className="fill-paper stroke-forward"
          strokeWidth="1.5"
        />
      ) : null}
      <rect
        x={state === "standing" ? 10 : 8}
        y={state === "standing" ? 10 : 8}
        width={state === "standing" ? 24 : 28}
        height={state === "standing" ? 24 : 28}
        rx="4"
        transform="rotate(45 22 22)"
        strokeWidth="2"
        className={shapes[state].box}
      />
      <text
        x="22"
        y="26"
        textAnchor="middle"
        className={`text-[12px] font-semibold ${shapes[state].figure}`}
      >
        {level}
      </text>
    </svg>
  );
}

function MarkWords({ mark }: { mark: WayMark | undefined }) {
  const t = useTranslations("ladder");
  if (!mark) return null;
  const { state, from, until, by } = mark;
  if (state === "passed" && from && until)
    return t.rich("passedFromTo", {
      from: () => <Day date={from} as="month" />,
      until: () => <Day date={until} as="month" />,
    });
  if (state === "standing" && from)
    return t.rich("standsSince", { from: () => <Day date={from} as="month" /> });
  if (state === "aimed" && by) return t.rich("aimedBy", { by: () => <Day date={by} /> });
  return t(`is.${state}`);
}
