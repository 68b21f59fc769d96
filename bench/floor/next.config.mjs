import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The same versions as the application, and nothing of it: the floor of every comparison. */
export default {
  poweredByHeader: false,
  // Next looks for a proxy and an instrumentation in the folders above too, by these extensions: the application's, in
  // ".ts", are not to be found.
  pageExtensions: ["tsx"],
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
};
