// @ts-check
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** @import { IncomingMessage } from "node:http" */

/** Icons of the application, which Next serves under names of their own. */
const icons = ["/favicon.ico", "/icon.svg"];

/**
 * Tells whether a request gets a file of the build whose address contains a hash of its content, and which is the same
 * for everybody. It uses the list of these files, because any other address can be requested below the same path.
 *
 * @param {string} [folder] where Next leaves what it has built
 * @returns {Promise<(request: Pick<IncomingMessage, "method" | "url">) => boolean>}
 */
export async function findBuiltFiles(folder = join(".next", "static")) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(icons);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name));
    files.add(`/_next/static/${path.replaceAll(sep, "/")}`);
  }
  return ({ method, url = "/" }) => {
    if (method !== "GET" && method !== "HEAD") return false;
    return files.has(decodeURIComponent(url.split("?")[0] ?? ""));
  };
}
