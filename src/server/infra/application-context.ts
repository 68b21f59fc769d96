import { type Database, database } from "./db";
import { type Env, env } from "./env.mjs";

/** What a request handler stands on. The application has one; tests bring their own. */
export type ApplicationContext = { database: Database; settings: Env };

export const applicationContext = (): ApplicationContext => ({
  database: database(),
  settings: env(),
});
