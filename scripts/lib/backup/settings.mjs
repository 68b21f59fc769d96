// @ts-check
import nextEnv from "@next/env";
import { readBackupSettings } from "../../../src/server/infra/env.mjs";
import { Refusal } from "../step.mjs";

/** The operator's settings, from the environment or from the .env files that the application reads too. */
export function backupSettings() {
  nextEnv.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error });
  const read = readBackupSettings(process.env);
  if (!read.ok) throw new Refusal(read.problems.join("\n"));
  return read.settings;
}
