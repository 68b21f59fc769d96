const regionalZonePattern =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[A-Z]/;

/**
 * The name by which both this runtime and PostgreSQL know a time zone, or null where there is none. They share the
 * names of the regions ("Europe/Berlin"). An abbreviation is known to only one of them ("CTT") or has two meanings
 * ("IST"), and is replaced by the region's name.
 */
export function commonTimeZone(name: string): string | null {
  if (name === "UTC" || (regionalZonePattern.test(name) && isKnown(name))) return name;
  // Some runtimes accept offsets, but a plan needs a region, whose rules for summer time are known.
  const zone = /^[A-Za-z]/.test(name) ? canonical(name) : null;
  return zone !== null && (zone === "UTC" || regionalZonePattern.test(zone)) ? zone : null;
}

const isKnown = (name: string): boolean => canonical(name) !== null;

function canonical(name: string): string | null {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
