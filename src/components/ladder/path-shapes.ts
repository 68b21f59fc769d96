import type { PathRung } from "@/domain/ladder/career-path";

const width = 200;
const margin = 12;
const middle = 14;
/** The gap between the middle of a rung and its line. */
const gap = 8;

/** Half the width of a rung's diamond, of the current one's, and of the outline around that. */
const small = 5.5;
const large = 8.5;
const outline = 12.5;

const rungClasses = {
  passed: "path-rung-passed",
  current: "path-rung-current",
  outline: "path-rung-outline",
  target: "path-rung-target",
  ahead: "path-rung-ahead",
} as const;

/**
 * Draws a career path as SVG paths by class name (path-line.css). All that looks the same is one path, because a page
 * of people draws hundreds of rungs.
 */
export function pathShapes(states: readonly PathRung["state"][]): [className: string, d: string][] {
  const paths = new Map<string, string>();
  const draw = (className: string, d: string) =>
    paths.set(className, (paths.get(className) ?? "") + d);
  const current = states.indexOf("current");
  const step = Math.round((width - 2 * margin) / Math.max(1, states.length - 1));
  for (const [index, state] of states.entries()) {
    const x = margin + index * step;
    if (index > 0)
      draw(
        index <= current ? "path-done" : "path-ahead",
        `M${x - step + gap} ${middle}H${x - gap}`,
      );
    if (state === "current") draw(rungClasses.outline, diamond(x, outline));
    draw(rungClasses[state], diamond(x, state === "current" ? large : small));
  }
  return [...paths];
}

const diamond = (x: number, half: number) =>
  `M${x - half} ${middle}l${half}-${half} ${half} ${half}-${half} ${half}z`;
