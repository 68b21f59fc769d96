import type { Locale } from "@/domain/language.mjs";
import type { SignedIn } from "@/server/data/scope";
import type { Database } from "@/server/infra/db";

/** What procedures know of a request. The HTTP handler and the caller of the server components both make it. */
export type RequestContext = {
  database: Database;
  /** The SHA-256 of the session cookie, or null. The token itself is not passed on. */
  sessionTokenHash: string | null;
  /** Groups the log lines of one request; the error page shows it. */
  requestId: string;
  /** The client's network, against which calls without a session are counted. Only tests leave it out. */
  network?: string;
  /**
   * The language that was last chosen in this browser, else the one that it asks for. A function, because few calls need
   * it. Only tests leave it out.
   */
  browserLocale?: () => Locale;
  /**
   * The lookups of the session that this request has begun, each null where it finds nobody. Pages have this list, so
   * that the choice of their language needs no lookup of its own.
   */
  sessionLookups?: Promise<Pick<SignedIn, "locale"> | null>[];
  /** The time of the request; null for the database's clock. Only tests set a time. */
  at: Date | null;
};
