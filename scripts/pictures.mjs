// @ts-check
import { runScript } from "./lib/until-stopped.mjs";

// Only what Node brings may be imported above: on a clean clone, the packages come first.

await runScript(async () => {
  const { ensureBrowser } = await import("./lib/browser.mjs");
  const { ensureBuild } = await import("./lib/build.mjs");
  const { startDemo } = await import("./lib/demo-server.mjs");
  const { step } = await import("./lib/step.mjs");
  const { takePictures } = await import("./lib/take-pictures.mjs");
  const executable = await ensureBrowser();
  await ensureBuild();
  const demo = await step("Starting a demo of its own", () => startDemo({ TZ: "UTC" }));
  try {
    await step("Taking the pictures", () => takePictures(demo.url, executable));
  } finally {
    await demo.stop();
  }
});
