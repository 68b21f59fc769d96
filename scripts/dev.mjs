// @ts-check
import { runScript, untilStopped } from "./lib/until-stopped.mjs";

// React and Next choose their development code by this variable when they are loaded.
Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });

await runScript(async () => {
  const { prepare } = await import("./lib/prepare.mjs");
  const stopped = untilStopped();
  const { settings, stopDatabase } = await prepare({ dev: true });
  try {
    const { serve } = await import("./lib/serve.mjs");
    const { stop } = await serve(settings, { dev: true });
    console.log(`\nBackcast runs at ${settings.appUrl}, rebuilding as you type`);
    await stopped;
    await stop();
  } finally {
    await stopDatabase();
  }
});
