import { fromDayNumber } from "../shared/calendar";
import { type Candidate, resolveDay } from "./candidates";
import type { DateReading } from "./readings";
import type { DateAlternative } from "./types";

/**
 * The days of the candidates, each once. Where one lies ahead, those in the past are left out. Of periods with the same
 * name (the fiscal Q2 2027 and the calendar's) a past one was not meant as a deadline where another lies ahead; between
 * the two orders of day and month the locale has already decided.
 */
export function resolveDates(candidates: readonly Candidate[], today: number): DateAlternative[] {
  const days = new Map<number, DateReading>();
  const [first] = candidates;
  const likeliest = first && resolveDay(first, today);
  if (likeliest === undefined) return [];
  const hasFutureDay = candidates.some((candidate) => {
    const day = isOfPeriod(candidate) ? resolveDay(candidate, today) : likeliest;
    return day !== undefined && day >= today;
  });
  for (const candidate of candidates) {
    const day = resolveDay(candidate, today);
    if (day === undefined || days.has(day)) continue;
    const isLeftOut = day < today && hasFutureDay && !candidate.alsoPast;
    if (!isLeftOut) days.set(day, candidate.reading);
  }
  return [...days].map(([day, reading]) => ({ date: fromDayNumber(day), reading }));
}

function isOfPeriod({ reading }: Candidate): boolean {
  return reading.includes(".");
}
