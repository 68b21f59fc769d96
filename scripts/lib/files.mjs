// @ts-check
import { link, mkdir, open, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { Refusal } from "./step.mjs";

/**
 * Creates a folder and those above it. Node's own recursive mkdir never returns below /proc, where the system says that
 * a folder exists and that nothing can be created in it.
 *
 * @param {string} path
 * @returns {Promise<void>}
 */
export async function makeFolder(path) {
  try {
    await mkdir(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST" && (await isFolder(path))) return;
    if (code === "EEXIST")
      throw Object.assign(new Error(`no folder: ${path}`), { code: "ENOTDIR" });
    const above = dirname(path);
    if (code !== "ENOENT" || above === path || (await isFolder(above))) throw error;
    await makeFolder(above);
    await mkdir(path);
  }
}

/** @param {string} path */
const isFolder = (path) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Writes a file of secrets so that it is complete or does not exist, even after a power cut.
 *
 * @param {string} file @param {string} content
 */
export async function writeWhole(file, content) {
  const temporaryFile = `${file}.${process.pid}`;
  try {
    const handle = await open(temporaryFile, "w", 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameForGood(temporaryFile, file);
  } finally {
    await rm(temporaryFile, { force: true });
  }
}

/**
 * Renames so that the new name lasts after a power cut.
 *
 * @param {string} from @param {string} to
 */
export async function renameForGood(from, to) {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/**
 * The same for a name that must not exist yet. Fails with EEXIST where it does, even if it was created just now.
 *
 * @param {string} from @param {string} to
 * @param {typeof link} [giveName] gives a file a second name
 */
export async function renameToNew(from, to, giveName = link) {
  try {
    await giveName(from, to);
    await rm(from);
  } catch (error) {
    if (!hasNoSecondNames.has(codeOf(error))) throw error;
    // The name is first reserved with an empty file, so that only a file of our own is replaced.
    await (await open(to, "wx")).close();
    await rename(from, to);
  }
  await syncFolder(dirname(to));
}

/** The codes of file systems without hard links, such as those of memory sticks. */
const hasNoSecondNames = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL"]);

/** @param {string} path */
async function syncFolder(path) {
  // Windows cannot open folders, and keeps the order of writes by itself.
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync();
  await folder?.close();
}

/** @param {string} path an existing one @returns {Promise<number>} bytes that this user may still write beside it */
export async function freeBytes(path) {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

/** @param {string} path */
export const diskFull = (path) =>
  new Refusal(`The disk that holds ${path} is full: make room on it, then start again.`);

/** @type {Record<string, (path: string) => Refusal>} */
const refusals = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EROFS: (path) => new Refusal(`The disk that holds ${path} is read-only: make it writable.`),
  EACCES: notPermitted,
  EPERM: notPermitted,
  EIO: (path) => new Refusal(`The disk that holds ${path} fails: look after it first.`),
  ENOTDIR: (path) =>
    new Refusal(`${path} cannot be used as a folder: a file or a dead link is in its place.`),
  EISDIR: folderInsteadOfFile,
  // Node's own code for a folder that was to be removed as a file.
  ERR_FS_EISDIR: folderInsteadOfFile,
  ENOENT: (path) => new Refusal(`${path} is not there and cannot be made.`),
  ENAMETOOLONG: (path) => new Refusal(`${path} is longer than a path may be here.`),
  ELOOP: (path) => new Refusal(`${path} is a link that leads back to itself.`),
};

/** @param {string} path */
function notPermitted(path) {
  const user = process.getuid?.();
  const who = user === undefined ? "this user" : `user ${user}`;
  return new Refusal(
    `${path} may not be read or written by ${who}: start as the user it belongs to, or give it to this one.`,
  );
}

/** @param {string} path */
function folderInsteadOfFile(path) {
  return new Refusal(`${path} cannot be used as a file: a folder is in its place.`);
}

/**
 * Turns what the system says about a file into one line for the operator. Other errors stay as they are.
 *
 * @param {unknown} error @param {string} path named where the error names none
 * @returns {unknown}
 */
export function explained(error, path) {
  const at = error instanceof Error && "path" in error ? String(error.path) : path;
  return refusals[codeOf(error)]?.(at) ?? error;
}

/** @param {unknown} error */
export const codeOf = (error) =>
  error instanceof Error && "code" in error ? String(error.code) : "";
