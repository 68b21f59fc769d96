/**
 * Whether a locale writes the month before the day. Plain "en" is read as international English, day first, which is
 * how the product writes its own dates; en-US writes the month first.
 */
export function writesMonthFirst(locale: string): boolean {
  const order = dateFormat(locale)
    .formatToParts(0)
    .map((part) => part.type);
  return order.indexOf("month") < order.indexOf("day");
}

/** Whether the product's own English date style applies, instead of one from the platform. */
export function isEnglish(locale: string): boolean {
  return /^en(?:-|$)/i.test(locale);
}

/** The date format of a locale; that of international English where the tag is invalid. */
function dateFormat(locale: string): Intl.DateTimeFormat {
  const tag = /^en$/i.test(locale) ? "en-001" : locale;
  const style = { day: "numeric", month: "numeric", year: "numeric", timeZone: "UTC" } as const;
  try {
    return new Intl.DateTimeFormat(tag, style);
  } catch {
    return new Intl.DateTimeFormat("en-001", style);
  }
}
