import { z } from "zod";
import { dateLimits } from "./limits";

/** Dates and instants in inputs, within years that the calendar, the engine and the database all support. */

const fiveDigitYear = /^[+-]?\d{5,}-/;

const isWithinLimits = (text: string) => {
  const day = text.slice(0, dateLimits.latest.length);
  return day >= dateLimits.earliest && day <= dateLimits.latest;
};

/** A calendar date within `dateLimits`. Dates in the past are allowed. */
export const dateSchema = z
  .string()
  .refine((text) => !fiveDigitYear.test(text), { error: "date.outOfRange", abort: true })
  .pipe(z.iso.date({ error: "date.malformed", abort: true }))
  .refine(isWithinLimits, "date.outOfRange");

/** The day on which something was done, in a form: today at the latest. */
export const pastDateSchema = (today: string) =>
  dateSchema.refine((day) => day <= today, "problem.dateInFuture");

/** A calendar date in a response. It was held to the limits as it came in. */
export const givenDateSchema = z.iso.date();

/** An instant as `Date` writes it (`2026-03-01T09:30:00.000Z`), within the same years. */
export const instantSchema = z.iso
  .datetime({ precision: 3, error: "date.malformed", abort: true })
  .max(24, "date.malformed")
  .refine(isWithinLimits, "date.outOfRange");
