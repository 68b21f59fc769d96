/** A number of days in the unit in which people say it: exact for some weeks, and rounded beyond. */
export function distanceOf(days: number): { unit: "days" | "months" | "years"; count: number } {
  if (days < 28) return { unit: "days", count: days };
  const months = Math.round(days / daysPerMonth);
  if (months < 24) return { unit: "months", count: months };
  return { unit: "years", count: Math.round(months / 12) };
}

const daysPerMonth = 365.25 / 12;

/** A length in whole weeks where it is so, else in days. */
export const lengthOf = (days: number): { unit: "days" | "weeks"; count: number } =>
  days >= 14 && days % 7 === 0 ? { unit: "weeks", count: days / 7 } : { unit: "days", count: days };
