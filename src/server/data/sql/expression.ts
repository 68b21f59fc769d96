import type { Prisma } from "@/generated/prisma/client";
import type { Query } from "./query";
import { columnOf, type Expression, type Field, type Model, type Scalar } from "./table";
import { concat, sql } from "./template";

/** Expressions of a type that PostgreSQL is told, so that what the types claim is what it yields. */

const cast =
  <T>(type: string) =>
  (strings: TemplateStringsArray, ...values: readonly unknown[]): Expression<T> =>
    typed<T>(concat("(", sql(strings, ...values), `)::${type}`));

export const typed = <T>(part: Prisma.Sql): Expression<T> => part as Expression<T>;

export const int = cast<number>("int");
export const bool = cast<boolean>("bool");
export const string = cast<string>("text");
export const stringArray = cast<string[]>("text[]");
export const uuid = cast<string>("uuid");
export const uuidOrNull = cast<string | null>("uuid");
export const boolArray = cast<boolean[]>("bool[]");
export const timeOrNull = cast<Date | null>("timestamptz");

export const nothing = typed<null>(sql`NULL`);

/** One of a few words that the expression itself names. */
export const oneOf = <T extends string>(
  strings: TemplateStringsArray,
  ...values: readonly unknown[]
): Expression<T> => cast<T>("text")(strings, ...values);

/** A value for a column, as the column's type. */
export const given = <M extends Model, F extends Field<M>>(
  model: M,
  field: F,
  value: Scalar<M, F>,
): Expression<Scalar<M, F>> => typed(concat(sql`${value}`, `::${columnOf(model, field).type}`));

/** An enumeration, or a list of them, as text. */
export const asText = <T extends string | null>(column: Expression<T>): Expression<T> =>
  typed<T>(concat(column, "::text"));
export const asTexts = <T extends string>(column: Expression<T[]>): Expression<T[]> =>
  typed<T[]>(concat(column, "::text[]"));

/** A date as the application writes it. */
export const asDay = <T extends Date | null>(
  column: Expression<T>,
): Expression<T extends Date ? string : null> =>
  typed<T extends Date ? string : null>(concat(column, "::text"));

/** JSON that one place alone writes: the schema does not say what is in it, whoever writes it does. */
export const storedJson = <T extends object>(column: Expression<Prisma.JsonValue>): Expression<T> =>
  typed<T>(column);

/** The first of these that is not null. */
export const coalesce = <T>(first: Expression<T | null>, second: Expression<T>): Expression<T> =>
  typed<T>(concat("coalesce(", first, ", ", second, ")"));

/** What a query of one column and always one row yields, as one that aggregates. */
export const scalar = <T>(query: Query<Record<string, T>>): Expression<T> =>
  typed<T>(concat("(", query, ")"));

/** The same where there may be no row. */
export const scalarOrNull = <T>(query: Query<Record<string, T>>): Expression<T | null> =>
  typed<T | null>(concat("(", query, ")"));

/** A row as JSON carries it. */
export type Json<T> = T extends Date
  ? string
  : T extends object
    ? { [K in keyof T]: Json<T[K]> }
    : T;

/**
 * The rows of a query as one text, for a column of another: for hundreds of rows that costs less than what there is
 * between the database and here for every value of a row.
 */
export const asJson = <Row>(query: Query<Row>): Expression<Json<Row>[]> =>
  typed<Json<Row>[]>(concat("(SELECT coalesce(json_agg(r), '[]') FROM (", query, ") r)"));

/** An object of expressions as JSON. */
export const jsonObject = <S extends Record<string, Expression<unknown>>>(
  fields: S,
): Expression<{ [K in keyof S]: S[K] extends Expression<infer T> ? Json<T> : never }> =>
  typed(
    concat(
      "jsonb_build_object(",
      ...Object.entries(fields).flatMap(([key, field], index) => [
        `${index > 0 ? ", " : ""}'${key}', `,
        field,
      ]),
      ")",
    ),
  );

/** An expression where a condition holds, else null. */
export const when = <T>(condition: Prisma.Sql, then: Expression<T>): Expression<T | null> =>
  typed<T | null>(concat("CASE WHEN ", condition, " THEN ", then, " END"));

/** The rows of an expression as one JSON list. */
export const jsonList = <T>(item: Expression<T>, order: Prisma.Sql): Expression<Json<T>[]> =>
  typed<Json<T>[]>(concat("coalesce(jsonb_agg(", item, " ORDER BY ", order, "), '[]')"));
