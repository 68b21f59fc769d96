import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The same versions as the application, and nothing of it: the floor of every comparison. */
export default {
  poweredByHeader: false,
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};
