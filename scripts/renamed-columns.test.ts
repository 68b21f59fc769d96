import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const columns = new Set([...schema.matchAll(/(?<!@)@map\("(\w+)"\)/g)].map(([, name]) => name));
const folder = join(".test", "renamed-columns");
const bin = (name: string) => join("node_modules", ".bin", name);

mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The schema, reduced to the generator of the tables' types. */
const plain = schema
  .replace(/^generator client {[^}]*}/m, "")
  .replace('"../src/generated/tables"', '"./tables"');
/** The same schema with other names for its columns. Its tables and types are the same. */
const renamed = plain.replace(/(?<!@)@map\("(\w+)"\)/g, '@map("$1_renamed")');

/** The columns of a database function's result, which are not in the schema. */
const ofFunction = /^"(opened|bound)[.]/;

/** The layers that build statements on the columns of the schema. */
const files = ["src/server/data", "src/server/events"]
  .flatMap((layer) =>
    readdirSync(layer, { recursive: true, encoding: "utf8" }).map((file) => `${layer}/${file}`),
  )
  .filter((file) => /(?<![.]test)[.]ts$/.test(file))
  .filter((file) => {
    const source = readFileSync(file, "utf8");
    const named = [...source.matchAll(/"(?:\w+\.)?([a-z_]+)(?: as \w+)?"/g)];
    const builds = /\b(build|expressionBuilder|selectNodes)\b/.test(source);
    return builds && named.some(([text, name = ""]) => columns.has(name) && !ofFunction.test(text));
  });

/** Those of the files that do not compile with the tables of a schema. */
function brokenOn(tables: string): string[] {
  writeFileSync(join(folder, "schema.prisma"), tables);
  const made = spawnSync(bin("prisma"), ["generate", "--schema", join(folder, "schema.prisma")]);
  expect(String(made.stderr) + made.stdout).toContain("Generated Tables");
  const configuration = {
    extends: "../../tsconfig.json",
    compilerOptions: {
      incremental: false,
      paths: { "@/generated/tables/*": ["./tables/*"], "@/*": ["../../src/*"] },
    },
    include: files.map((file) => `../../${file}`),
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const { stdout } = spawnSync(bin("tsc"), ["--project", folder, "--noEmit", "--pretty", "false"]);
  const broken = new Set(String(stdout).match(/^\S+?(?=\(\d+,\d+\): error)/gm));
  return files.filter((file) => broken.has(file));
}

it("fails exactly the files with a statement on a renamed column", () => {
  expect(files.length).toBeGreaterThan(25);
  expect(brokenOn(plain)).toEqual([]);
  expect(brokenOn(renamed)).toEqual(files);
}, 120_000);
