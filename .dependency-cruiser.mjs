// @ts-check
import { teachCruiserTypeScript } from "./scripts/lib/swc-for-cruiser.mjs";

teachCruiserTypeScript();

/**
 * Who may import whom. Every layer is named once; an import that is not listed is an error. There is no
 * baseline, and no list of exceptions but of who takes what the kit is made of.
 */
const layers = {
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
  languages: "^src/domain/(language[.]mjs|isolated[.]ts)$",
  engine: "^prisma/engine/",
  seed: "^prisma/seed/",
  scripts: "^scripts/",
  environment:
    "^src/server/infra/(env|shutdown|response-headers|own-headers|origin|page-forms|trpc-node-handler|client-address)[.]mjs$",
  e2e: "^e2e/",
  bench: "^bench/",
};

/** Who takes what the kit is made of besides the kit, and why. */
const besidesTheKit = [
  // It is the only list that is searched, and gives its filter to a field and a menu of the kit.
  "^src/components/shell/palette[.]tsx$",
  // It is the only calendar, and is loaded by itself.
  "^src/components/plan/calendar-popover[.]tsx$",
  // It shows a menu of the kit under the button that opens it.
  "^src/app/dev/gallery/sections/menus[.]tsx$",
];

/** What the API offers to pages and route handlers. */
const apiForPages =
  "^src/server/api/(caller|hydration|http|readiness|too-many|unavailable)[.]tsx?$";
const mailPreviews = "^src/server/mail/preview";
/** Pages and route handlers, and the files by which Next starts the process. */
const app = "^src/(app/|instrumentation[.]ts$)";
const noun = "^src/components/(?!ui/|providers/)([^/]+)/";
const server = [layers.policy, layers.data, layers.commands, layers.auth, layers.jobs, layers.mail];
const underCommands = [layers.data, layers.domain, layers.policy, layers.infra];

/** Tests, and what several tests of a layer share. */
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
    layers.domain,
    layers.domain,
    packages("zod|@internationalized/date|chrono-node|fractional-indexing"),
  ),
  ...may(layers.policy, layers.policy, layers.domain),
  ...may(layers.infra, layers.infra, anyPackage, `${layers.prismaClient}client`, layers.engine),
  // Statements are built on the tables that the schema has.
  ...may(`${layers.infra}|${layers.data}`, layers.tables),
  ...may(layers.data, layers.data, layers.infra, layers.domain, layers.policy, layers.prismaClient),
  ...may(layers.data, anyPackage),
  // What has happened is written with what follows from it: the kinds of notification, with their letters.
  ...may(layers.events, layers.events, ...underCommands, layers.mail),
  ...may(layers.events, anyPackage),
  ...may(
    layers.commands,
    layers.commands,
    layers.events,
    ...underCommands,
    anyPackage,
    layers.messages,
  ),
  ...may(layers.commands, { path: layers.prismaClient, ...types }),
  ...[layers.auth, layers.jobs, layers.mail].flatMap((layer) =>
    may(layer, layer, layers.commands, ...underCommands, anyPackage, layers.messages),
  ),
  // A letter is written and sent by mail, on its queue's behalf or at once when it signs a person in.
  ...may(`${layers.auth}|${layers.jobs}`, layers.mail),
  ...may(layers.jobs, layers.events),
  ...may(layers.api, layers.messages),
  ...may(layers.api, layers.api, ...server, layers.domain, layers.infra, anyPackage),
  ...may(layers.api, `${layers.engine}history[.]mjs$`),

  ...may(layers.ui, layers.ui, anyPackage),
  ...may(layers.providers, layers.providers, layers.ui, layers.domain, anyPackage, layers.messages),
  ...may(layers.providers, { path: layers.api, ...types }),
  ...may(noun, noun, layers.ui, layers.providers, layers.domain, anyPackage),
  ...may(noun, { path: layers.api, ...types }),
  ...may(app, app, "^src/components/", layers.domain, apiForPages, layers.auth, mailPreviews),
  ...may(app, anyPackage, layers.messages),
  ...may("^src/instrumentation[.]ts$", layers.infra),
  ...may("^src/instrumentation[.]ts$", layers.jobs, apiForPages),
  ...may(layers.messages, layers.messages, layers.languages, anyPackage),

  ...may(layers.testing, layers.testing, "^src/(server|domain|generated)/", anyPackage),
  ...may(`${layers.testing}|${layers.seed}`, layers.messages),
  ...may(layers.testing, layers.engine, layers.scripts),
  ...may(
    test,
    layers.messages,
    layers.testing,
    layers.seed,
    layers.scripts,
    layers.engine,
    app,
    anyPackage,
  ),
  ...may(layers.engine, layers.engine, anyPackage),
  ...may(layers.seed, { path: layers.policy, ...types }),
  ...may(layers.seed, layers.seed, layers.testing, layers.domain, layers.infra, anyPackage),
  ...may(
    layers.scripts,
    layers.scripts,
    layers.engine,
    layers.seed,
    layers.environment,
    anyPackage,
  ),
  ...may(layers.scripts, layers.languages, layers.messages),
  ...may(layers.e2e, layers.e2e, layers.testing, layers.domain, layers.scripts, layers.messages),
  ...may(layers.e2e, anyPackage, layers.languages),
  ...may(layers.bench, layers.bench, layers.testing, layers.seed, layers.engine, layers.scripts),
  ...may(layers.bench, layers.domain, layers.infra, anyPackage),
  ...may("^[^/]+[.](ts|mjs)$", anyPackage, layers.scripts),
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
      name: "no-kit-beside-the-kit",
      comment: "What is drawn again and again stands in src/components/ui (docs/decisions/017).",
      severity: "error",
      from: { path: "^src/", pathNot: [layers.ui, ...besidesTheKit] },
      to: packages("react-aria|react-aria-components|react-stately|@react-(aria|stately)/[^/]+"),
    },
    {
      name: "no-test-help-in-the-product",
      severity: "error",
      from: { path: "^src/", pathNot: [test, layers.testing] },
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
