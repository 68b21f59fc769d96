/** The day turns at a quarter of an hour in every time zone. */
const quarterMilliseconds = 15 * 60_000;

/** The number of the quarter of an hour in which an instant lies. Both are in milliseconds since 1970. */
export const quarterOf = (time: number): number => Math.floor(time / quarterMilliseconds);

/** The milliseconds from an instant to the beginning of the next quarter of an hour. */
export const toNextQuarter = (time: number): number =>
  quarterMilliseconds - (time % quarterMilliseconds);
