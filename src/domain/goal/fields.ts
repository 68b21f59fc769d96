import { z } from "zod";
import { limits } from "../limits";
import { lineSchema, proseSchema } from "../text";

/** The fields of goals and nodes as a form may send them. Issues are message keys. */

/** A duration in whole calendar days, at most a hundred years. */
export const durationSchema = z
  .int("duration.malformed")
  .min(0, "duration.outOfRange")
  .max(36_500, "duration.outOfRange");

export const statementSchema = lineSchema(limits.statement);
export const intentSchema = proseSchema(limits.intent);
export const titleSchema = lineSchema(limits.title);
