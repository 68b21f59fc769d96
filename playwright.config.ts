import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findBrowser } from "./scripts/lib/browser.mjs";

// An odd zone (UTC+05:45) for the browser, the servers and the tests themselves: a calendar date that passes through a
// clock shows at once.
const timeZone = "Asia/Kathmandu";
process.env.TZ = timeZone;

export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/e2e",
  globalSetup: "./e2e/fixtures/global-setup.ts",
  workers: 2,
  // Two cores may have other work: these limits are for what hangs.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  snapshotPathTemplate: "{testDir}/gallery.pictures/{arg}{ext}",
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    timezoneId: timeZone,
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
  },
});
