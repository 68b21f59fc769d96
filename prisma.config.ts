// Prisma's command line looks for a schema engine to download before it does anything, also for
// `prisma generate`, which needs none. Naming a program that exists keeps it off the network;
// migrations run on the same engine as WebAssembly (prisma/engine).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
