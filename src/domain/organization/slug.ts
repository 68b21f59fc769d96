import { slugLimits } from "../limits";

/** The slug of an organization, its part of the address: a-z, 0-9 and single hyphens within. */

/** Words that would collide with the application's own addresses. */
const reserved = new Set([
  "api",
  "dev",
  "design",
  "new",
  "settings",
  "sign-in",
  "sign-out",
  "invitation",
  "welcome",
  "w",
  "admin",
  "static",
  "public",
  "healthz",
  "unavailable",
]);

/** `Håbor Labs, Inc.` → `habor-labs-inc`. A name without a single Latin letter or digit becomes `team`. */
export function slugFrom(name: string): string {
  const slug = trimmed(
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-"),
  );
  return slug.length < slugLimits.shortest ? "team" : slug;
}

/** Slugs to try in turn, the one made from the name first. */
export function slugCandidates(name: string): string[] {
  const slug = slugFrom(name);
  const numbered = Array.from({ length: 8 }, (_, index) => {
    const ending = `-${index + 2}`;
    return trimmed(slug.slice(0, slugLimits.longest - ending.length)) + ending;
  });
  return reserved.has(slug) ? numbered : [slug, ...numbered];
}

const trimmed = (slug: string) =>
  slug.replace(/^-+/, "").slice(0, slugLimits.longest).replace(/-+$/, "");
