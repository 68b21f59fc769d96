// @ts-check

/**
 * @typedef {{ name: string, dbName?: string | null, kind: string, type: string, isList: boolean, isRequired: boolean, default?: unknown }} Field
 * @typedef {{ name: string, dbName?: string | null, fields: Field[] }} Model
 * @typedef {{ name: string, values: { name: string, dbName?: string | null }[] }} Enum
 */

/** What a column of each of Prisma's types is when a statement of our own has read it. @type {Record<string, string>} */
const read = {
  String: "string",
  Int: "number",
  Boolean: "boolean",
  BigInt: "bigint",
  DateTime: "Date",
  Json: "unknown",
};

/**
 * The types of all tables by their names in the database, for statements that Prisma cannot say well.
 *
 * @param {{ models: Model[], enums: Enum[] }} datamodel @returns {string}
 */
export function tablesOf({ models, enums }) {
  const tables = models.map(({ name, dbName, fields }) => {
    const columns = fields.filter(({ kind }) => kind !== "object").map(columnOf);
    return `  ${dbName ?? name}: {\n${columns.map((column) => `    ${column};\n`).join("")}  };\n`;
  });
  const names = enums.map(
    ({ name, values }) =>
      `export type ${name} = ${values.map((value) => JSON.stringify(value.dbName ?? value.name)).join(" | ")};\n`,
  );
  return `/** Made by \`prisma generate\` from prisma/schema.prisma. */\n\nimport type { Generated } from "kysely";\n\n${names.join("")}
/** An array of an enumeration: the driver cannot read one, so a statement reads it as text[]. */
export type EnumArray<Value extends string> = { readonly readAsText: Value[] };

export type Tables = {\n${tables.join("")}};\n`;
}

/** @param {Field} field @returns {string} */
function columnOf({ name, dbName, kind, type, isList, isRequired, default: given }) {
  const one = kind === "enum" ? type : read[type];
  if (!one) throw new Error(`No type is known for a column of Prisma's type ${type}.`);
  const value = !isList ? one : kind === "enum" ? `EnumArray<${one}>` : `${one}[]`;
  const orNull = isRequired ? value : `${value} | null`;
  return `${dbName ?? name}: ${isFilledIn(given) ? `Generated<${orNull}>` : orNull}`;
}

/** Whether the database itself has a default; ids are made by Prisma. @param {unknown} given */
const isFilledIn = (given) =>
  typeof given === "object" && given !== null && "name" in given
    ? given.name === "now"
    : given !== undefined;
