import { type Figure, isReached, type Spread } from "./figure";

const heads = ["what", "ours", "floor", "median (range)", "wanted", "reached"];

/** The figures as a table of plain text. It marks those that missed their target, but does not fail. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [heads, ...figures.map(cellsOf)];
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? "").length)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf(figure: Figure): string[] {
  const { what, ours, floor, spread, wanted, unit } = figure;
  const reached = isReached(figure);
  return [
    what,
    ours,
    floor,
    spread ? spreadText(spread, unit) : "",
    wanted ? wantedText(wanted, unit) : "",
    reached === null ? "" : reached ? "yes" : "NO",
  ];
}

function spreadText({ median, least, most }: Spread, unit: string): string {
  const say = (value: number) => (unit === "×" ? value.toFixed(2) : String(Math.round(value)));
  const range = least === most ? "" : ` (${say(least)} to ${say(most)})`;
  return `${say(median)}${unit}${range}`;
}

const wantedText = (wanted: NonNullable<Figure["wanted"]>, unit: string) =>
  "atLeast" in wanted ? `≥ ${wanted.atLeast}${unit}` : `≤ ${wanted.atMost}${unit}`;
