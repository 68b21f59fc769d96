import { z } from "zod";
import { limits } from "../limits";
import { lineSchema, proseSchema } from "../text";

/** The fields of goals and nodes as a form may send them. Issues are message keys. */

/** Whole calendar days, a hundred years at most. */
export const durationSchema = z
  .int("duration.malformed")
  .min(0, "duration.outOfRange")
  .max(36_500, "duration.outOfRange");

export const statementSchema = lineSchema(limits.statement);
export const intentSchema = proseSchema(limits.intent);
export const titleSchema = lineSchema(limits.title);
