import { defineConfig } from "vitest/config";

// An odd zone (UTC+05:45) in every test, so that a calendar date that passes through a clock shows at once.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    environment: "node",
  },
});
