import { addDays, daysBetween } from "@/domain/plan";

/** The day on which the demo was written. Every date in it is written as it was on that day. */
const writtenOn = "2026-11-22";

/** Moves the demo to another day by whole days, so that it never ages. */
export type Calendar = {
  /** The day to which it is moved. */
  today: string;
  /** A calendar date, as midnight UTC. */
  day: (iso: string) => Date;
  /** `2026-11-20 09:30`: an instant of the day; UTC. */
  moment: (iso: string) => Date;
  /** A calendar date as ISO text. */
  iso: (iso: string) => string;
};

export function calendarAt(today: string): Calendar {
  const shift = daysBetween(writtenOn, today);
  const iso = (written: string) => addDays(written.slice(0, 10), shift);
  return {
    today,
    iso,
    day: (written) => new Date(`${iso(written)}T00:00:00Z`),
    moment: (written) => new Date(`${iso(written)}T${written.slice(11) || "12:00"}:00Z`),
  };
}
