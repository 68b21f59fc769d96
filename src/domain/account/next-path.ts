const anyOrigin = "http://own.invalid";

/**
 * Where to go after signing in: a path of this application, or the front page where something else was asked for
 * (another site, a script, an endpoint that is no page).
 */
export function safeNextPath(requested: string | null | undefined): string {
  if (!requested?.startsWith("/") || requested.length > 500 || !URL.canParse(requested, anyOrigin))
    return "/";
  const { origin, pathname, search, hash } = new URL(requested, anyOrigin);
  if (origin !== anyOrigin || /^\/(api|sign-in)(\/|$)/.test(pathname)) return "/";
  // A path of several slashes at the start would be another site's address when it is resolved again.
  if (pathname.startsWith("//")) return "/";
  return pathname + search + hash;
}
