// The Prisma command line would download an engine before it does anything; no command used here needs one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default { schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } };
