// @ts-check
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { markedFinished } from "./interrupted.mjs";

/** @import { ErrorRegistry } from "@prisma/driver-adapter-utils" */
/** @import { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg" */

/** The engine's WebAssembly lies beside its JavaScript, which Node cannot import it from by itself. */
const program = createRequire(import.meta.url)
  .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  .replace(/\.js$/, ".wasm");

/** @type {Promise<void> | undefined} */
let loaded;

async function load() {
  // Where the engine, when it panics, leaves what it has to say before it throws.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const { instance } = await WebAssembly.instantiate(await readFile(program), {
    "./schema_engine_bg.js": { ...bindings, ...quietTimers() },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error(`${program} is not Prisma's schema engine.`);
  start();
}

/** Its ten-second limit on waiting for a lock is never cleared, and would keep a script from ending. */
function quietTimers() {
  const names = Object.keys(bindings).filter((name) => name.startsWith("__wbg_setTimeout_"));
  /** @param {() => void} callback @param {number} milliseconds */
  const timer = (callback, milliseconds) => setTimeout(callback, milliseconds).unref();
  return Object.fromEntries(names.map((name) => [name, timer]));
}

/**
 * Prisma's own schema engine, the one behind `prisma migrate`, on a live database.
 *
 * @template Result
 * @param {string} databaseUrl
 * @param {(engine: SchemaEngine) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withSchemaEngine(databaseUrl, work) {
  loaded ??= load();
  await loaded;
  const pool = new CatalogPool({ connectionString: databaseUrl });
  const adapters = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(pool));
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapters);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw explain(error, adapters.errorRegistry);
  } finally {
    await pool.end();
  }
}

/**
 * The engine only passes on the number of what PostgreSQL said, and the migration it was at.
 *
 * @param {unknown} error
 * @param {ErrorRegistry} engineText
 */
function explain(error, engineText) {
  const message = error instanceof Error ? error.message : String(error);
  const [, id] = message.match(/External error id#(\d+)/) ?? [];
  const cause = id === undefined ? undefined : engineText.consumeError(Number(id))?.error;
  const [, failedBefore] = message.match(/^The `(\S+)` migration started at .* failed$/m) ?? [];
  if (failedBefore) return new MigrationFailed(failedBefore, "when it was applied before");
  if (!cause) return error;
  const [, migration] = message.match(/migration_name="([^"]+)"/) ?? [];
  const what = cause instanceof Error ? cause.message : JSON.stringify(cause);
  return migration ? new MigrationFailed(migration, what, { cause }) : new Error(what, { cause });
}

/** The database is as it was before the migration; its row in `_prisma_migrations` says what went wrong. */
export class MigrationFailed extends Error {
  /** @param {string} migration @param {string} why @param {ErrorOptions} [options] */
  constructor(migration, why, options) {
    super(`The migration ${migration} failed: ${why}`, options);
  }
}

const charColumn = "char:";

/**
 * The engine reads PostgreSQL's catalogue, some columns of which have the internal type "char", one
 * letter, at which the adapter gives up. Here they pass through it as text, marked by their name.
 */
class CatalogPool extends pg.Pool {
  /** @override @param {any[]} args */
  async query(...args) {
    const internalChar = 18;
    const text = 25;
    const result = await Reflect.apply(super.query, this, args);
    for (const field of result?.fields ?? []) {
      if (field.dataTypeID !== internalChar) continue;
      field.dataTypeID = text;
      field.name = charColumn + field.name;
    }
    return result;
  }
}

class EngineAdapter extends PrismaPg {
  /** @override */
  async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      result.columnNames.forEach((name, index) => {
        if (!name.startsWith(charColumn)) return;
        result.columnNames[index] = name.slice(charColumn.length);
        result.columnTypes[index] = ColumnTypeEnum.Character;
      });
      return result;
    };
    // The adapter cuts a script at every semicolon, also inside the body of a function or a comment.
    // PostgreSQL takes a whole script in one message and runs it as one transaction, which is what
    // `prisma migrate deploy` does.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(markedFinished(script));
    };
    return adapter;
  }
}
