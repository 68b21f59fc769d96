import { z } from "zod";
import { dateLimits } from "./limits";

/** Dates in an input, within years that the calendar, the engine and the database all support. */

const fiveDigitYear = /^[+-]?\d{5,}-/;

/** A calendar date from 1900-01-01 to 9999-12-31. Dates in the past are allowed. */
export const dateSchema = z
  .string()
  .refine((text) => !fiveDigitYear.test(text), { error: "date.outOfRange", abort: true })
  .pipe(z.iso.date({ error: "date.malformed", abort: true }))
  .refine((date) => date >= dateLimits.earliest, "date.outOfRange");

/** An instant as `Date` writes it (`2026-03-01T09:30:00.000Z`), within the same years. */
export const instantSchema = z.iso
  .datetime({ precision: 3, error: "date.malformed", abort: true })
  .max(24, "date.malformed")
  .refine((instant) => instant >= dateLimits.earliest, "date.outOfRange");
