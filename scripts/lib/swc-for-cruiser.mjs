// @ts-check
import swc from "@swc/core";
import { readImports } from "./read-imports.mjs";

/**
 * dependency-cruiser can parse with SWC, but not JSX, and without telling imports of types from imports of values. This
 * gives it, for each file, a program that consists of the imports alone, in two forms that it can tell apart:
 * statements, and types in annotations ("type-import" in its rules).
 */
export function teachCruiserTypeScript() {
  swc.parseFileSync = /** @type {typeof swc.parseFileSync} */ (
    /** @type {unknown} */ (
      /** @param {string} file */ (file) => ({
        type: "Module",
        body: readImports(file).map(({ module, kind }) =>
          kind === "type" ? typeAnnotation(module) : importDeclaration(module),
        ),
      })
    )
  );
}

/** @param {string} value */
const importDeclaration = (value) => ({
  type: "ImportDeclaration",
  source: { type: "StringLiteral", value },
  specifiers: [],
});

/** @param {string} value */
const typeAnnotation = (value) => ({
  type: "VariableDeclaration",
  declarations: [
    {
      type: "VariableDeclarator",
      id: { type: "Identifier", typeAnnotation: { typeAnnotation: { argument: { value } } } },
    },
  ],
});
