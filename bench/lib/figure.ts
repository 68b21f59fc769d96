/**
 * One line of the table. Values are in `unit`; a ratio is the application's divided by the floor's, of the same round.
 */
export type Figure = {
  what: string;
  ours: string;
  floor: string;
  /** The spread of the rounds' ratios, or of the single number that has a target. */
  spread: Spread | null;
  wanted: { atLeast: number } | { atMost: number } | null;
  /** Written after the target: "×", " ms". */
  unit: string;
};

export type Spread = { median: number; least: number; most: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? upper;
  return {
    median: (upper + lower) / 2,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

const medianOf = (values: readonly number[]): number => spreadOf(values).median;

/** A figure of rounds, in each of which both sides were measured one right after the other. */
export function ratioOf(
  what: string,
  pairs: readonly Pair[],
  say: (value: number) => string,
  wanted: Figure["wanted"],
): Figure {
  return {
    what,
    ours: say(medianOf(pairs.map(({ ours }) => ours))),
    floor: say(medianOf(pairs.map(({ floor }) => floor))),
    spread: spreadOf(pairs.map(({ ours, floor }) => ours / floor)),
    wanted,
    unit: "×",
  };
}

export type Pair = { ours: number; floor: number };

/**
 * Measures both sides in turn. Each round begins with the side with which the last one ended, and a first round does
 * not count.
 */
export async function interleaved(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Pair[]> {
  await ours();
  await floor();
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours();
      pairs.push({ ours: first, floor: await floor() });
    } else {
      const first = await floor();
      pairs.push({ ours: await ours(), floor: first });
    }
  }
  return pairs;
}

export const perSecond = (value: number): string => `${value.toFixed(0)}/s`;
export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** Null where the figure has no target. */
export function isReached({ spread, wanted }: Figure): boolean | null {
  if (!wanted || !spread) return null;
  return "atLeast" in wanted ? spread.median >= wanted.atLeast : spread.median <= wanted.atMost;
}
