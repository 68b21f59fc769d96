import { z } from "zod";
import { limits } from "../limits";
import { lineSchema, proseSchema } from "../text";

/** The fields of goals and nodes as a form may send them. Issues are message keys. */

const firstDay = "1900-01-01";
const fiveDigitYear = /^[+-]?\d{5,}-/;

/** A calendar date of a plan, 1900-01-01 to 9999-12-31. A day that has passed is a date like any other. */
export const planDateSchema = z
  .string()
  .refine((text) => !fiveDigitYear.test(text), { error: "date.outOfRange", abort: true })
  .pipe(z.iso.date("date.malformed"))
  .refine((date) => date >= firstDay, "date.outOfRange");

/** Whole calendar days, a hundred years at most. */
export const durationSchema = z
  .int("duration.malformed")
  .min(0, "duration.outOfRange")
  .max(36_500, "duration.outOfRange");

export const statementSchema = lineSchema(limits.statement);
export const intentSchema = proseSchema(limits.intent);
export const titleSchema = lineSchema(limits.title);
