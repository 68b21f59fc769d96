// @ts-check
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

/**
 * A generator of Prisma's (`prisma generate` starts it): writes which table, columns and types stand behind each model,
 * so that SQL written by hand names them by the schema.
 */

/** @typedef {{ name: string, dbName?: string | null }} Named */
/** @typedef {Named & { kind: string, type: string, isList: boolean, nativeType?: [string, string[]] | null }} Field */
/** @typedef {Named & { fields: Field[] }} Model */
/** @typedef {{ models: Model[], enums: Named[] }} Datamodel */

const output = "src/generated/prisma/tables.ts";

/** What PostgreSQL calls a type that the schema gives no name of its own. */
const defaultTypes = new Map([
  ["String", "text"],
  ["Int", "int"],
  ["BigInt", "bigint"],
  ["Boolean", "boolean"],
  ["Json", "jsonb"],
]);

/** @param {Field} field @param {Named[]} enums */
function typeOf({ kind, type, isList, nativeType }, enums) {
  const enumeration = kind === "enum" && enums.find(({ name }) => name === type);
  const scalar = enumeration
    ? (enumeration.dbName ?? enumeration.name)
    : (nativeType?.[0].toLowerCase() ?? defaultTypes.get(type));
  if (!scalar) throw new Error(`${type} is no type that the tables know.`);
  return isList ? `${scalar}[]` : scalar;
}

/** @param {Model} model @param {Named[]} enums */
function tableOf({ name, dbName, fields }, enums) {
  const columns = fields.filter(({ kind }) => kind !== "object");
  return {
    table: dbName ?? name,
    columns: Object.fromEntries(columns.map((field) => [field.name, field.dbName ?? field.name])),
    types: Object.fromEntries(columns.map((field) => [field.name, typeOf(field, enums)])),
  };
}

/** @param {Datamodel} datamodel */
function fileOf({ models, enums }) {
  const tables = Object.fromEntries(models.map((model) => [model.name, tableOf(model, enums)]));
  return `/** Made by scripts/generate-tables.mjs. */\nexport const tables = ${JSON.stringify(tables, null, 2)} as const;\n`;
}

/** @type {Record<string, (params: any) => unknown>} */
const methods = {
  getManifest: () => ({ manifest: { prettyName: "tables", defaultOutput: "../src/generated" } }),
  generate: ({ dmmf }) => {
    writeFileSync(output, fileOf(dmmf.datamodel));
    return null;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  const result = methods[method]?.(params) ?? null;
  // Prisma reads what a generator says on its standard error.
  process.stderr.write(`${JSON.stringify({ jsonrpc: "2.0", id, result })}\n`);
}
