import type { Database } from "@/server/infra/db";

/** What a request brings along. Made by the HTTP handler and by the caller of the server components alike. */
export type RequestContext = {
  database: Database;
  /** SHA-256 of the session cookie, or null: the token itself goes no further than the cookie. */
  sessionTokenHash: string | null;
  /** Groups what one request did in the logs; the error page shows it. */
  requestId: string;
  /** The client's network, by which calls without a session are counted. Only tests leave it out. */
  network?: string;
  /** Null for the database's clock; only tests name a moment. */
  at: Date | null;
};
