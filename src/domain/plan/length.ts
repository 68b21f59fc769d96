type Length = { unit: "days" | "weeks" | "months" | "years"; count: number };

/** A longer length in weeks is hard to imagine, and in months it would be another one. */
const maxWeeks = 26;
const daysPerMonth = 365.25 / 12;

/**
 * A number of days in the unit in which people say it. How long a step takes is exact; the distance between two dates is
 * rounded beyond some weeks.
 */
export function lengthOf(days: number, precision: "exact" | "rounded"): Length {
  if (precision === "rounded" && days >= 28) {
    const months = Math.round(days / daysPerMonth);
    return months < 24
      ? { unit: "months", count: months }
      : { unit: "years", count: Math.round(months / 12) };
  }
  const weeks = days / 7;
  return weeks > 0 && weeks <= maxWeeks && Number.isInteger(weeks)
    ? { unit: "weeks", count: weeks }
    : { unit: "days", count: days };
}
