// @ts-check
import { z } from "zod";
import { readTrustedProxies } from "./client-address.mjs";

/** @import { TrustedProxies } from "./client-address.mjs" */

// This is plain JavaScript, because the start script needs the same rules before anything is compiled. No other module
// reads process.env, except to pass it on to child processes.

/**
 * The settings of an operator, checked and completed by the defaults.
 *
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host the address to listen on
 * @property {string} appUrl the origin people open, without a slash at the end
 * @property {string} dataDir
 * @property {TrustedProxies | null} trustedProxies the proxies whose X-Forwarded-For is trusted; null: none
 * @property {boolean} demoMode neither a database nor a mail server is set
 * @property {string | null} databaseUrl null where the embedded database has not started yet
 * @property {string | null} authSecret null in demo mode until it is generated
 * @property {string | null} smtpUrl null in demo mode, where mail stays in the mailbox page
 * @property {string} mailFrom
 * @property {{ issuer: string, clientId: string, clientSecret: string } | null} oidc
 */

/** @typedef {Settings & { databaseUrl: string, authSecret: string }} Env */

/** The variable in which the start script passes the address of the embedded database to the application. */
export const embeddedDatabaseVariable = "BACKCAST_EMBEDDED_DATABASE_URL";

const loopback = ["127.0.0.1", "localhost", "::1"];
const minSecretLength = 32;
const defaultDataDir = ".data";

/** @param {string[]} protocols @param {string} message */
const url = (protocols, message) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: message,
    abort: true,
  });

const origin = url(["http:", "https:"], "must be an address such as https://plans.example.com")
  .refine((value) => {
    const { pathname, search, hash } = new URL(value);
    return pathname === "/" && !search && !hash;
  }, "must have no path: the application lives at the root of its host")
  .transform((value) => new URL(value).origin);

const malformedProxies =
  "must be the number of proxies in front, such as 1, or their addresses, such as 10.0.0.0/8, 192.0.2.7";

const databaseAddress = url(
  ["postgres:", "postgresql:"],
  "must be an address such as postgresql://user:password@host:5432/database",
);

// Messages do not repeat the values, because some of these are secrets.
const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, "must be a whole number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, "must be a whole number from 1 to 65535")
    .optional(),
  HOST: z.string().optional(),
  TRUST_PROXY: z
    .string()
    .transform((text, { addIssue }) => {
      const trusted = readTrustedProxies(text);
      if (!trusted) addIssue(malformedProxies);
      return trusted;
    })
    .optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: databaseAddress.optional(),
  [embeddedDatabaseVariable]: z.string().optional(),
  APP_URL: origin.optional(),
  AUTH_SECRET: z
    .string()
    .min(minSecretLength, `must have at least ${minSecretLength} characters`)
    .optional(),
  SMTP_URL: url(
    ["smtp:", "smtps:"],
    "must be an address such as smtps://user:password@mail.example.com",
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/,
      "must be an address such as Backcast <plans@example.com>",
    )
    .optional(),
  OIDC_ISSUER: url(["https:", "http:"], "must be an address such as https://id.example.com")
    .refine((value) => {
      const { protocol, hostname } = new URL(value);
      return protocol === "https:" || loopback.includes(hostname);
    }, "must begin with https://")
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
});

/** @typedef {z.infer<typeof variables>} Variables */

/** The names of all variables that are settings. */
export const settingNames = Object.keys(variables.shape);

/**
 * @param {Record<string, string | undefined>} source such as process.env
 * @returns {{ ok: true, settings: Settings } | { ok: false, problems: string[] }} one line a problem,
 *   each naming its variable
 */
export function readSettings(source) {
  const given = onlySet(source);
  const parsed = variables.safeParse(given);
  const problems = parsed.error ? problemsOf(parsed.error) : [];
  const malformed = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  problems.push(
    ...missing(given)
      .filter(({ name }) => !malformed.has(name))
      .map(({ line }) => line),
  );
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: withDefaults(parsed.data) };
}

/**
 * Drops empty variables: `DATABASE_URL=` in a file of settings means that it is not set.
 *
 * @param {Record<string, string | undefined>} source
 */
const onlySet = (source) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));

/** @param {z.ZodError} error @returns {string[]} one line a problem */
const problemsOf = ({ issues }) =>
  issues.map(({ path, message }) => `${path.join(".")} ${message}.`);

/** @param {Record<string, string | undefined>} given */
const isDemo = (given) => !given.DATABASE_URL && !given.SMTP_URL;

/** @param {Record<string, string | undefined>} given @returns {{ name: string, line: string }[]} */
function missing(given) {
  const demo = isDemo(given);
  /** @type {[name: string, isMissing: boolean, why: string][]} */
  const rules = [
    [
      "SMTP_URL",
      !demo && !given.SMTP_URL,
      "is required with DATABASE_URL: people sign in by a link they are sent",
    ],
    ["MAIL_FROM", !!given.SMTP_URL && !given.MAIL_FROM, "is required with SMTP_URL"],
    ["APP_URL", !demo && !given.APP_URL, "is required outside demo mode"],
    [
      "AUTH_SECRET",
      !demo && !given.AUTH_SECRET,
      `is required outside demo mode: at least ${minSecretLength} random characters`,
    ],
    [
      "HOST",
      demo && !!given.HOST && !loopback.includes(given.HOST),
      "must be 127.0.0.1 in demo mode, where anyone who reaches it can sign in as anyone",
    ],
  ];
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  const oidcGiven = oidc.filter((name) => given[name]);
  for (const name of oidcGiven.length > 0 ? oidc : []) {
    rules.push([name, !given[name], `is required with ${oidcGiven.join(" and ")}`]);
  }
  return rules
    .filter(([, isMissing]) => isMissing)
    .map(([name, , why]) => ({ name, line: `${name} ${why}.` }));
}

/** @param {Variables} given @returns {Settings} */
function withDefaults(given) {
  const demoMode = !given.DATABASE_URL && !given.SMTP_URL;
  const port = given.PORT ?? 3000;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  return {
    port,
    host: given.HOST ?? (demoMode ? "127.0.0.1" : "0.0.0.0"),
    appUrl: given.APP_URL ?? `http://localhost:${port}`,
    dataDir: given.DATA_DIR ?? defaultDataDir,
    trustedProxies: given.TRUST_PROXY ?? null,
    demoMode,
    databaseUrl: given.DATABASE_URL ?? given[embeddedDatabaseVariable] ?? null,
    authSecret: given.AUTH_SECRET ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? "Backcast <backcast@localhost>",
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null,
  };
}

// A backup needs only these variables, and may run on a machine that has no others.
const backupVariables = variables
  .pick({ DATA_DIR: true, DATABASE_URL: true })
  .extend({ BACKUP_DATABASE_URL: databaseAddress.optional() });

/**
 * The settings that `npm run backup` and `npm run restore` read.
 *
 * @param {Record<string, string | undefined>} source such as process.env
 * @returns {{ ok: true, settings: { dataDir: string, databaseUrl: string | null, backupDatabaseUrl: string | null } } | { ok: false, problems: string[] }}
 */
export function readBackupSettings(source) {
  const parsed = backupVariables.safeParse(onlySet(source));
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const { DATA_DIR, DATABASE_URL, BACKUP_DATABASE_URL } = parsed.data;
  return {
    ok: true,
    settings: {
      dataDir: DATA_DIR ?? defaultDataDir,
      databaseUrl: DATABASE_URL ?? null,
      backupDatabaseUrl: BACKUP_DATABASE_URL ?? null,
    },
  };
}

/** @type {Env | undefined} */
let read;

/**
 * The settings of the running application, which are read once.
 *
 * @returns {Env}
 */
export function env() {
  read ??= readEnv();
  return read;
}

/** @returns {Env} */
function readEnv() {
  const result = readSettings(process.env);
  if (!result.ok) throw new Error(result.problems.join(" "));
  const { databaseUrl, authSecret } = result.settings;
  if (!databaseUrl || !authSecret) {
    throw new Error("No database has been started: in demo mode, start with `npm start`.");
  }
  return { ...result.settings, databaseUrl, authSecret };
}
