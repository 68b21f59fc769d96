import { z } from "zod";

/** The range of PostgreSQL's `integer`, in which every whole number here is stored or compared. */
export const int4 = { min: -(2 ** 31), max: 2 ** 31 - 1 } as const;

export const int4Schema = z
  .int("number.malformed")
  .min(int4.min, "number.outOfRange")
  .max(int4.max, "number.outOfRange");

/** The version of a row, from 1. Whoever wants to change the row sends the version that they have seen. */
export const versionSchema = int4Schema.min(1, "number.outOfRange");
