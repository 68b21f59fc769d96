import { createHash, randomBytes } from "node:crypto";

/** A secret for a cookie or a link: 256 bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/**
 * The form in which a secret is stored: SHA-256 in hexadecimal. The secrets are random, so no salt or stretching is
 * needed.
 */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");
