import { type Database, database } from "./db";
import { type Env, env } from "./env.mjs";

/** What a request handler stands on. The application has one; tests bring their own. */
export type Surroundings = { database: Database; settings: Env };

export const surroundings = (): Surroundings => ({ database: database(), settings: env() });
