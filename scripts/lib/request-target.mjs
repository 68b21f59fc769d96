// @ts-check

/**
 * The path and query that a request line asks for, as whatever follows will read them: what a person's address bar
 * would show, with dot segments gone. A host named in the request line (`GET http://other.example/x`) is left out, so
 * that nothing is ever built from it. Null for what asks for no path.
 *
 * @param {string} requested
 * @returns {string | null}
 */
export function requestTarget(requested) {
  const target = withoutAuthority(requested);
  if (!target.startsWith("/")) return null;
  // The authority ends at the first slash, so anything can follow it.
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
 * Next answers a path that cannot be decoded ("/%E0%A4%A") as a failure of ours. Its percent signs are taken as
 * themselves, so it leads to the page for what is not there.
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
