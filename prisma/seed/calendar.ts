import { addDays, daysBetween } from "@/domain/plan";

/** The day on which the demo is told. Every date in it is written as it was on that day. */
const toldOn = "2026-11-22";

/** Moves the demo to another day by whole days, so that it never ages. */
export type Calendar = {
  /** A calendar date, as midnight UTC. */
  day: (iso: string) => Date;
  /** `2026-11-20 09:30`: an instant of the day; UTC. */
  moment: (iso: string) => Date;
  /** A calendar date as ISO text. */
  iso: (iso: string) => string;
};

export function calendarAt(today: string): Calendar {
  const shift = daysBetween(toldOn, today);
  const iso = (told: string) => addDays(told.slice(0, 10), shift);
  return {
    iso,
    day: (told) => new Date(`${iso(told)}T00:00:00Z`),
    moment: (told) => new Date(`${iso(told)}T${told.slice(11) || "12:00"}:00Z`),
  };
}
