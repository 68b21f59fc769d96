/** Reads and writes cookies on plain requests and responses, so that handlers do not depend on the framework. */

export type CookieOptions = {
  maxAgeSeconds?: number;
  secure: boolean;
  path?: string;
};

/**
 * All cookies of a `Cookie` header by name. The first cookie of a name counts, because RFC 6265 puts the most specific
 * first.
 */
export function parseCookies(header: string | null): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 0) continue;
    const name = pair.slice(0, at).trim();
    if (name && !Object.hasOwn(cookies, name)) cookies[name] = decoded(pair.slice(at + 1).trim());
  }
  return cookies;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * A `Set-Cookie` value for a cookie that scripts cannot read, and that browsers send when a link from another site is
 * followed, but not with that site's forms.
 */
export function serializeCookie(name: string, value: string, options: CookieOptions): string {
  const parts = [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${options.path ?? "/"}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  if (options.secure) parts.push("Secure");
  if (options.maxAgeSeconds !== undefined) parts.push(`Max-Age=${options.maxAgeSeconds}`);
  return parts.join("; ");
}
