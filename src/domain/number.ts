import { z } from "zod";

/** PostgreSQL's `integer`, in which every whole number here is kept or compared. */
export const int4 = { min: -(2 ** 31), max: 2 ** 31 - 1 } as const;

export const int4Schema = z
  .int("number.malformed")
  .min(int4.min, "number.outOfRange")
  .max(int4.max, "number.outOfRange");

/** The version of a row, from 1: what somebody has seen who wants to change it. */
export const versionSchema = int4Schema.min(1, "number.outOfRange");
