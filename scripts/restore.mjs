// @ts-check
import { runScript } from "./lib/until-stopped.mjs";

await runScript(async () => {
  const { runRestore } = await import("./lib/backup/commands.mjs");
  await runRestore(process.argv.slice(2));
});
