import { useTranslations } from "next-intl";
import { Day } from "@/components/plan/day";
import { RungMarker, type RungMarkerState } from "@/components/ui/rung-marker";
import type { PathRung } from "@/domain/ladder/career-path";
import type { Ladder } from "@/domain/ladder/ladder";
import { layOut } from "@/domain/ladder/layout";

/** Of the drawing, sixteen to a rem: it grows with the text in it. */
const laneWidth = 260;
const rowHeight = 96;
const left = 26;

const rem = (units: number) => `${units / 16}rem`;

/** The whole ladder read from the top down, each track a lane, with a person's career path on it. */
export function LadderDrawing({ ladder, path }: { ladder: Ladder; path: readonly PathRung[] }) {
  const t = useTranslations("ladder");
  const { lanes, rows, cells } = layOut(ladder);
  const pathRungs = new Map(path.map((one) => [one.rung.id, one]));
  const at = (rungId: string) => {
    const cell = cells.get(rungId) ?? { lane: 0, row: 0 };
    return {
      x: left + cell.lane * laneWidth,
      y: rowHeight / 2 + (rows - 1 - cell.row) * rowHeight,
    };
  };
  const width = lanes.length * laneWidth;
  const height = rows * rowHeight;
  const isReached = (rungId: string) => {
    const state = pathRungs.get(rungId)?.state;
    return state === "passed" || state === "current";
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, and who has no pointer scrolls it with the arrows.
    <section className="overflow-x-auto" aria-label={t("title")} tabIndex={0}>
      <div className="relative" style={{ width: rem(width), height: rem(height) }}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${width} ${height}`}
          className="drawing mirror absolute inset-0 size-full"
        >
          {ladder.edges.map(({ fromId, toId }) => {
            const [from, to] = [at(fromId), at(toId)];
            const reached = isReached(fromId) && isReached(toId);
            const bend = (from.y + to.y) / 2;
            return (
              <path
                key={`${fromId}-${toId}`}
                d={`M ${from.x} ${from.y} C ${from.x} ${bend}, ${to.x} ${bend}, ${to.x} ${to.y}`}
                fill="none"
                strokeWidth={reached ? 3 : 2}
                strokeDasharray={reached ? undefined : "5 5"}
                vectorEffect="non-scaling-stroke"
                className={reached ? "stroke-forward" : "stroke-line-strong"}
              />
            );
          })}
        </svg>
        <ol>
          {ladder.rungs
            .toSorted((a, b) => b.level - a.level)
            .map((rung) => {
              const { x, y } = at(rung.id);
              const pathRung = pathRungs.get(rung.id);
              return (
                <li
                  key={rung.id}
                  className="absolute flex h-16 w-60 items-center gap-3"
                  style={{
                    // The marker is 44 pixels large at any size of text.
                    insetInlineStart: `calc(${rem(x)} - 22px)`,
                    insetBlockStart: rem(y - 32),
                  }}
                >
                  <RungMarker level={rung.level} state={markerStates[pathRung?.state ?? "ahead"]} />
                  <span>
                    <span className="people-text block font-serif text-lg leading-5">
                      {rung.name}
                    </span>
                    <span className="block text-sm text-ink-2">
                      <PathRungText pathRung={pathRung} />
                      {!pathRung && rung.track ? rung.track : null}
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

const markerStates: Record<PathRung["state"], RungMarkerState> = {
  passed: "done",
  current: "current",
  target: "critical",
  ahead: "ahead",
};

function PathRungText({ pathRung }: { pathRung: PathRung | undefined }) {
  const t = useTranslations("ladder");
  if (!pathRung) return null;
  const { state, from, until, by } = pathRung;
  if (state === "passed" && from && until)
    return t.rich("passedFromTo", {
      from: () => <Day date={from} as="month" />,
      until: () => <Day date={until} as="month" />,
    });
  if (state === "current" && from)
    return t.rich("currentSince", { from: () => <Day date={from} as="month" /> });
  if (state === "target" && by) return t.rich("targetBy", { by: () => <Day date={by} /> });
  return t(`state.${state}`);
}
