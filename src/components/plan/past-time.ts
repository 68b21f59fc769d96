const second = 1_000;
const day = 24 * 60 * 60 * second;
const year = 365 * day;
/** The units in which the formatter says how long ago something was, the longest first. */
const units = [year, year / 12, 7 * day, day, 60 * 60 * second, 60 * second, second];

/**
 * A time at which something has happened, as the formatter is to say it: by a clock that may be behind the one that told
 * it, never still to come; and so many whole units ago, because it would round up what has not passed yet.
 */
export function pastTime(at: string, now: Date): Date {
  const age = Math.max(0, now.getTime() - Date.parse(at));
  const unit = units.find((each) => each <= age) ?? second;
  return new Date(now.getTime() - Math.floor(age / unit) * unit);
}
