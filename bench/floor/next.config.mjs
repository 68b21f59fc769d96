import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The same versions as the application and none of its code: the floor of every comparison. */
export default {
  poweredByHeader: false,
  // Next also looks in the folders above for a proxy and an instrumentation with these extensions. The application's
  // end in ".ts", so that Next does not find them.
  pageExtensions: ["tsx"],
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};
