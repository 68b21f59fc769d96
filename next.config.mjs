import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Server-only packages with files of their own (WebAssembly, workers, native drivers) stay outside the bundle.
  serverExternalPackages: [
    "pg",
    "pino",
    "graphile-worker",
    "nodemailer",
    "@prisma/client",
    "@prisma/adapter-pg",
  ],
  // Nothing private may linger in the browser's router cache after a right ends.
  experimental: {
    // A page is not sent the parts of these that it does not use.
    optimizePackageImports: ["@trpc/client", "@trpc/tanstack-react-query"],
    staleTimes: { dynamic: 0 },
    // A page is loaded when it is first asked for: a start need not wait for all of them.
    preloadEntriesOnStart: false,
  },
};

/** What compiles the messages is loaded where something is compiled: a start of what is built need not wait for it. */
export default async (/** @type {string} */ phase) => {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  const withMessages = createNextIntlPlugin({
    requestConfig: "./src/server/api/page-language.ts",
    experimental: {
      // Compiled with the application: the browser is sent no parser for them, and no answer begins by parsing.
      messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
    },
  });
  const made = withMessages(config);
  const { resolveAlias } = made.turbopack ?? {};
  const formatMessage = { "use-intl/format-message": "./messages/format-message.ts" };
  return {
    ...made,
    turbopack: { ...made.turbopack, resolveAlias: { ...resolveAlias, ...formatMessage } },
  };
};
