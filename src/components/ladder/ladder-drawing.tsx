import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import { Hold, type HoldState } from "@/components/ui/hold";
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, and who has no pointer scrolls it with the arrows.
    <section className="overflow-x-auto" aria-label={t("title")} tabIndex={0}>
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
                  <Hold level={rung.level} state={holds[mark?.state ?? "ahead"]} />
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
    </section>
  );
}

const holds: Record<WayMark["state"], HoldState> = {
  passed: "climbed",
  standing: "standing",
  aimed: "taut",
  ahead: "ahead",
};

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
