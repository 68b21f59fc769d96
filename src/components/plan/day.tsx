import { useFormatter } from "next-intl";

const styles = {
  short: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  full: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  month: { month: "short", year: "numeric", timeZone: "UTC" },
  year: { year: "numeric", timeZone: "UTC" },
} as const;

/** A calendar date in words. It has no clock time, so it is the same day for everyone who reads it. */
export function Day({ date, as = "short" }: { date: string; as?: keyof typeof styles }) {
  const format = useFormatter();
  return <time dateTime={date}>{format.dateTime(new Date(`${date}T00:00:00Z`), styles[as])}</time>;
}
