import { type Expression, expressionBuilder, sql } from "kysely";
import type { Tables } from "@/generated/tables/tables";

const excerptLength = 240;
const { fn } = expressionBuilder<Tables>();

/** The beginning of a comment's text, by which a list shows it. */
export const excerptOf = (body: Expression<string>) =>
  fn<string>("left", [body, sql.lit(excerptLength)]);
