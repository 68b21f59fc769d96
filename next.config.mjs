import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./messages/request.ts");

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
  experimental: { staleTimes: { dynamic: 0 } },
};

export default withMessages(config);
