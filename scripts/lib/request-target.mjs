// @ts-check

/**
 * The path and query of a request line, as all later code reads them and as a browser would show them, without dot
 * segments. A host in the request line (`GET http://other.example/x`) is left out, so that nothing is ever built from
 * it. Null where the request line has no path.
 *
 * @param {string} requested
 * @returns {string | null}
 */
export function requestTarget(requested) {
  const target = withoutAuthority(requested);
  if (!target.startsWith("/")) return null;
  // The authority ends at the first slash, and anything can follow it.
  const { pathname, search } = new URL(`http://localhost${readable(target)}`);
  return pathname + search;
}

/** @param {string} requested */
function withoutAuthority(requested) {
  const absolute = /^https?:\/\/[^/?#]*(.*)$/i.exec(requested)?.[1];
  if (absolute === undefined) return requested;
  return absolute.startsWith("/") ? absolute : `/${absolute}`;
}

/**
 * Next responds to a path that cannot be decoded ("/%E0%A4%A") as if the server had failed. Its percent signs are
 * escaped instead, so that it leads to the page for what does not exist.
 *
 * @param {string} target
 */
function readable(target) {
  const [path = "", ...query] = target.split("?");
  try {
    decodeURIComponent(path);
    return target;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}
