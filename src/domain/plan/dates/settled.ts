import { fromDayNumber } from "../shared/calendar";
import { type Candidate, settle } from "./candidates";
import type { DateReading } from "./readings";
import type { DateAlternative } from "./types";

/** The days of the candidates, each once; behind a day to come none that is gone. */
export function settled(candidates: readonly Candidate[], today: number): DateAlternative[] {
  const days = new Map<number, DateReading>();
  const [first] = candidates;
  const likeliest = first && settle(first, today);
  if (likeliest === undefined) return [];
  for (const candidate of candidates) {
    const day = settle(candidate, today);
    const gone = day === undefined || (day < today && likeliest >= today);
    if (!gone && !days.has(day)) days.set(day, candidate.reading);
  }
  return [...days].map(([day, reading]) => ({ date: fromDayNumber(day), reading }));
}
