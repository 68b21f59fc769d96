import { type Database, database } from "./db";
import { type Env, env } from "./env.mjs";

/** What a request handler or a job runs with. The application has one context; tests bring their own. */
export type ApplicationContext = { database: Database; settings: Env };

export const applicationContext = (): ApplicationContext => ({
  database: database(),
  settings: env(),
});
