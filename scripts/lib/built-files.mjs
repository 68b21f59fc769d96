// @ts-check
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** @import { IncomingMessage } from "node:http" */

/** Pictures of the application that Next serves under a name of their own. */
const icons = ["/favicon.ico", "/icon.svg"];

/**
 * Tells whether a request will be answered with a file that was built, whose address comes from its content and which
 * holds nobody's own: by the list of those files, since anything may be asked for beside them.
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
