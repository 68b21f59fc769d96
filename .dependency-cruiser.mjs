// @ts-check
import { teachCruiserTypeScript } from "./scripts/lib/swc-for-cruiser.mjs";

teachCruiserTypeScript();

/**
 * Who may import whom. Every room is named once; what is not listed is an error. There is no
 * baseline and no list of exceptions.
 */
const rooms = {
  domain: "^src/domain/",
  policy: "^src/server/policy/",
  data: "^src/server/data/",
  commands: "^src/server/commands/",
  events: "^src/server/events/",
  api: "^src/server/api/",
  auth: "^src/server/auth/",
  jobs: "^src/server/jobs/",
  mail: "^src/server/mail/",
  infra: "^src/server/infra/",
  testing: "^src/server/testing/",
  prismaClient: "^src/generated/prisma/",
  tables: "^src/generated/tables/",
  ui: "^src/components/ui/",
  providers: "^src/components/providers/",
  messages: "^messages/",
  languages: "^src/domain/language[.]mjs$",
  engine: "^prisma/engine/",
  seed: "^prisma/seed/",
  scripts: "^scripts/",
  environment:
    "^src/server/infra/(env|shutdown|response-headers|own-headers|origin|page-forms|trpc-node-handler|client-address)[.]mjs$",
  e2e: "^e2e/",
  bench: "^bench/",
};

/** What the API offers to pages and route handlers. */
const apiForPages =
  "^src/server/api/(caller|hydration|http|readiness|too-many|unavailable)[.]tsx?$";
const mailPreviews = "^src/server/mail/preview";
/** Pages and route handlers, and the files by which Next starts the process. */
const app = "^src/(app/|instrumentation[.]ts$)";
const noun = "^src/components/(?!ui/|providers/)([^/]+)/";
const server = [rooms.policy, rooms.data, rooms.commands, rooms.auth, rooms.jobs, rooms.mail];
const underCommands = [rooms.data, rooms.domain, rooms.policy, rooms.infra];

/** Tests, and what several tests of a room share. */
const test = "[.]test[.]tsx?$|^src/(?!server/testing/).*/testing/";
const anyPackage = { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"] };
/** @param {string} names */
const packages = (names) => ({ path: `^node_modules/(${names})/` });
const types = { dependencyTypes: ["type-import"] };

/**
 * @param {string} from
 * @param {...(string | object)} targets paths, or whole conditions
 */
const may = (from, ...targets) =>
  targets.map((to) => ({ from: { path: from }, to: typeof to === "string" ? { path: to } : to }));

const allowed = [
  ...may(
    rooms.domain,
    rooms.domain,
    packages("zod|@internationalized/date|chrono-node|fractional-indexing"),
  ),
  ...may(rooms.policy, rooms.policy, rooms.domain),
  ...may(rooms.infra, rooms.infra, anyPackage, `${rooms.prismaClient}client`, rooms.engine),
  // Statements are built on the tables that the schema has.
  ...may(`${rooms.infra}|${rooms.data}`, rooms.tables),
  ...may(rooms.data, rooms.data, rooms.infra, rooms.domain, rooms.policy, rooms.prismaClient),
  ...may(rooms.data, anyPackage),
  // What has happened is written with what follows from it: the kinds of notification, with their letters.
  ...may(rooms.events, rooms.events, ...underCommands, rooms.mail),
  ...may(rooms.events, anyPackage),
  ...may(rooms.commands, rooms.commands, rooms.events, ...underCommands, anyPackage),
  ...may(rooms.commands, { path: rooms.prismaClient, ...types }),
  ...[rooms.auth, rooms.jobs, rooms.mail].flatMap((room) =>
    may(room, room, rooms.commands, ...underCommands, anyPackage, rooms.messages),
  ),
  // A letter is written and sent by mail, on its queue's behalf or at once when it signs a person in.
  ...may(`${rooms.auth}|${rooms.jobs}`, rooms.mail),
  ...may(rooms.jobs, rooms.events),
  ...may(rooms.api, rooms.messages),
  ...may(rooms.api, rooms.api, ...server, rooms.domain, rooms.infra, anyPackage),
  ...may(rooms.api, `${rooms.engine}history[.]mjs$`),

  ...may(rooms.ui, rooms.ui, anyPackage),
  ...may(rooms.providers, rooms.providers, rooms.ui, rooms.domain, anyPackage, rooms.messages),
  ...may(rooms.providers, { path: rooms.api, ...types }),
  ...may(noun, noun, rooms.ui, rooms.providers, rooms.domain, anyPackage),
  ...may(noun, { path: rooms.api, ...types }),
  ...may(app, app, "^src/components/", rooms.domain, apiForPages, rooms.auth, mailPreviews),
  ...may(app, anyPackage, rooms.messages),
  ...may("^src/instrumentation[.]ts$", rooms.infra),
  ...may("^src/instrumentation[.]ts$", rooms.jobs, apiForPages),
  ...may(rooms.messages, rooms.messages, rooms.languages, anyPackage),

  ...may(rooms.testing, rooms.testing, "^src/(server|domain|generated)/", anyPackage),
  ...may(`${rooms.testing}|${rooms.seed}`, rooms.messages),
  ...may(rooms.testing, rooms.engine, rooms.scripts),
  ...may(
    test,
    rooms.messages,
    rooms.testing,
    rooms.seed,
    rooms.scripts,
    rooms.engine,
    app,
    anyPackage,
  ),
  ...may(rooms.engine, rooms.engine, anyPackage),
  ...may(rooms.seed, { path: rooms.policy, ...types }),
  ...may(rooms.seed, rooms.seed, rooms.testing, rooms.domain, rooms.infra, anyPackage),
  ...may(rooms.scripts, rooms.scripts, rooms.engine, rooms.seed, rooms.environment, anyPackage),
  ...may(rooms.scripts, rooms.languages, rooms.messages),
  ...may(rooms.e2e, rooms.e2e, rooms.testing, rooms.domain, rooms.scripts, rooms.messages),
  ...may(rooms.e2e, anyPackage, rooms.languages),
  ...may(rooms.bench, rooms.bench, rooms.testing, rooms.seed, rooms.engine, rooms.scripts),
  ...may(rooms.bench, rooms.domain, rooms.infra, anyPackage),
  ...may("^[^/]+[.](ts|mjs)$", anyPackage, rooms.scripts),
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  allowed,
  allowedSeverity: "error",
  forbidden: [
    {
      name: "no-circle",
      comment: "Modules that need each other cannot be understood, tested or loaded one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-circle-of-nouns",
      comment: "Two islands that need each other are composed in a page instead.",
      severity: "error",
      scope: "folder",
      from: { path: "^src/components/[^/]+$" },
      to: { circular: true },
    },
    {
      name: "no-test-help-in-the-product",
      severity: "error",
      from: { path: "^src/", pathNot: [test, rooms.testing] },
      to: { path: "/testing/" },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: ["^node_modules/", "^src/generated/"] },
    exclude: { path: "^(bench/floor|[.]next|[.]data|[.]test)/" },
    webpackConfig: { fileName: "./scripts/lib/aliases.cjs" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
