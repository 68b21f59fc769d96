const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date in a time zone, as `YYYY-MM-DD`. Throws `RangeError` where there is no such zone. */
export function todayIn(timeZone: string, at: Date): string {
  const format = formats.get(timeZone) ?? formatOf(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
