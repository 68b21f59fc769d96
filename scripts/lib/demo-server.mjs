// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApplication } from "./start-application.mjs";

/** @import { Application } from "./start-application.mjs" */

/**
 * The application with a new demo in a folder of its own, which goes when it stops. Its dates count from today.
 *
 * @param {Record<string, string>} [settings]
 * @returns {Promise<Application & { folder: string }>}
 */
export async function startDemo(settings = {}) {
  const folder = await mkdtemp(join(tmpdir(), "backcast-demo-"));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  try {
    const application = await startApplication({ DATA_DIR: folder, ...settings });
    const stop = () => application.stop().finally(removeFolder);
    return { ...application, folder, stop };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
