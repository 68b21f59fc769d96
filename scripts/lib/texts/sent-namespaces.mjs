// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { importedFile, readImports } from "../read-imports.mjs";
import { parse, walk } from "../syntax.mjs";
import { messageUsesIn } from "./message-uses.mjs";

/**
 * The namespaces that a page and its layouts send to the browser, and those that their islands use there.
 *
 * @param {string} page @returns {{ sent: Set<string>, used: Set<string> }}
 */
export function namespacesOf(page) {
  const files = [page, ...layoutsAbove(page)];
  const sent = new Set(files.flatMap((file) => sentBy(readFileSync(file, "utf8"), file)));
  /** @type {Set<string>} */
  const used = new Set();
  /** @type {Map<string, boolean>} */
  const seen = new Map();
  /** @param {string} file @param {boolean} isInBrowser */
  const follow = (file, isInBrowser) => {
    const source = readFileSync(file, "utf8");
    const runsThere = isInBrowser || source.startsWith('"use client"');
    if (
      source.startsWith('"use server"') ||
      seen.get(file) === true ||
      seen.get(file) === runsThere
    )
      return;
    seen.set(file, runsThere);
    if (runsThere)
      for (const namespace of messageUsesIn(source, file).namespaces)
        if (namespace !== "") used.add(namespace.split(".")[0] ?? "");
    for (const { module, kind } of readImports(file)) {
      const imported = kind === "type" ? null : importedFile(module, file);
      if (imported?.startsWith("src/components") || imported?.startsWith("src/app"))
        follow(imported, runsThere);
    }
  };
  for (const file of files) follow(file, false);
  return { sent, used };
}

/** @param {string} page @returns {string[]} */
function layoutsAbove(page) {
  const layouts = [];
  for (let folder = dirname(page); folder.startsWith("src/app"); folder = dirname(folder))
    if (existsSync(join(folder, "layout.tsx"))) layouts.push(join(folder, "layout.tsx"));
  return layouts;
}

/** `<IslandMessages of={["goal", "text"]}>`. @param {string} source @param {string} file @returns {string[]} */
function sentBy(source, file) {
  /** @type {string[]} */
  const found = [];
  walk(parse(source, file).program, (node) => {
    if (node.type !== "JSXOpeningElement" || node.name.value !== "IslandMessages") return;
    walk(node.attributes, (inner) => {
      if (inner.type === "StringLiteral") found.push(inner.value);
    });
  });
  return found;
}
