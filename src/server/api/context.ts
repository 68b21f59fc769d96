import type { Database } from "@/server/infra/db";

/** What a request brings along. Made by the HTTP handler and by the caller of the server components alike. */
export type RequestContext = {
  database: Database;
  /** SHA-256 of the session cookie, or null: the token itself goes no further than the cookie. */
  sessionTokenHash: string | null;
  /** Groups what one request did in the logs; the error page shows it. */
  requestId: string;
  /** Where it comes from; calls without a living session are counted by it. Tests may leave it out. */
  network?: string;
  /** Null: the database's clock says, to whoever enters. Tests alone stand at a moment of their own. */
  at: Date | null;
};
