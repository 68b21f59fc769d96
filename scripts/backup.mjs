// @ts-check
import { runScript } from "./lib/until-stopped.mjs";

await runScript(async () => {
  const { runBackup } = await import("./lib/backup/commands.mjs");
  await runBackup(process.argv.slice(2));
});
