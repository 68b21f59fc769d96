const anyOrigin = "http://own.invalid";

/**
 * The path to go to after signing in: the requested path of this application, or "/" where the request is for anything
 * else (another site, a script, an endpoint that is not a page).
 */
export function safeNextPath(requested: string | null | undefined): string {
  if (!requested?.startsWith("/") || requested.length > 500 || !URL.canParse(requested, anyOrigin))
    return "/";
  const { origin, pathname, search, hash } = new URL(requested, anyOrigin);
  if (origin !== anyOrigin || /^\/(api|sign-in)(\/|$)/.test(pathname)) return "/";
  // A path that begins with several slashes would be another site's address when it is resolved again.
  if (pathname.startsWith("//")) return "/";
  return pathname + search + hash;
}
