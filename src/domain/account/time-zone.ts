const regionalZonePattern =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[A-Z]/;

/**
 * The name by which this runtime and PostgreSQL both know a zone, or null where there is none. They share the names of
 * places; a nickname is known to one alone ("CTT"), or means another zone to each ("IST"), and is exchanged for its place.
 */
export function commonTimeZone(name: string): string | null {
  if (name === "UTC" || (regionalZonePattern.test(name) && isKnown(name))) return name;
  // Offsets are known to some runtimes; plans need a place, whose rules for summer are known.
  const zone = /^[A-Za-z]/.test(name) ? canonical(name) : null;
  return zone !== null && (zone === "UTC" || regionalZonePattern.test(zone)) ? zone : null;
}

const isKnown = (name: string): boolean => canonical(name) !== null;

function canonical(name: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
