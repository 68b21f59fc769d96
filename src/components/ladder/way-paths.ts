import type { WayMark } from "@/domain/ladder/way-up";

const width = 200;
const margin = 12;
const middle = 14;
/** Between the middle of a mark and the line that leads to it. */
const gap = 8;

/** Half the width of a mark's diamond, and of the one around where a person stands. */
const small = 5.5;
const large = 8.5;
const around = 12.5;

/**
 * The line of a way and its marks, from left to right, as the paths of one drawing: one for all that looks the same,
 * because a page of people draws a few hundred marks. Each under the name of its look (way-line.css).
 */
export function wayPaths(states: readonly WayMark["state"][]): [look: string, d: string][] {
  const paths = new Map<string, string>();
  const draw = (look: string, d: string) => paths.set(look, (paths.get(look) ?? "") + d);
  const standing = states.indexOf("standing");
  const step = Math.round((width - 2 * margin) / Math.max(1, states.length - 1));
  for (const [index, state] of states.entries()) {
    const x = margin + index * step;
    if (index > 0)
      draw(
        index <= standing ? "way-climbed" : "way-ahead",
        `M${x - step + gap} ${middle}H${x - gap}`,
      );
    if (state === "standing") draw("mark-around", diamond(x, around));
    draw(`mark-${state}`, diamond(x, state === "standing" ? large : small));
  }
  return [...paths];
}

const diamond = (x: number, half: number) =>
  `M${x - half} ${middle}l${half}-${half} ${half} ${half}-${half} ${half}z`;
