import { fromDayNumber } from "../shared/calendar";
import { type Candidate, resolveDay } from "./candidates";
import type { DateReading } from "./readings";
import type { DateAlternative } from "./types";

/**
 * The days of the candidates, each once; beside a day to come none that is gone. Of periods with one
 * name (the fiscal Q2 2027 and the calendar's) one that is gone was not meant as a deadline where
 * another is to come; between orders of day and month the locale has decided already.
 */
export function resolveDates(candidates: readonly Candidate[], today: number): DateAlternative[] {
  const days = new Map<number, DateReading>();
  const [first] = candidates;
  const likeliest = first && resolveDay(first, today);
  if (likeliest === undefined) return [];
  const ahead = candidates.some((candidate) => {
    const day = isOfPeriod(candidate) ? resolveDay(candidate, today) : likeliest;
    return day !== undefined && day >= today;
  });
  for (const candidate of candidates) {
    const day = resolveDay(candidate, today);
    const isPast = day === undefined || (day < today && ahead);
    if (!isPast && !days.has(day)) days.set(day, candidate.reading);
  }
  return [...days].map(([day, reading]) => ({ date: fromDayNumber(day), reading }));
}

function isOfPeriod({ reading }: Candidate): boolean {
  return reading.includes(".");
}
