import { starterLadder } from "@/domain/ladder/starter-ladder";
import { type Locale, languages, resolveLocale } from "@/domain/language.mjs";
import { slugCandidates } from "@/domain/organization/slug";
import { Problem } from "@/domain/problem";
import { writeLadder } from "@/server/data/ladders";
import { organizationsOf, writeFounder, writeOrganization } from "@/server/data/organizations";
import { countDone } from "@/server/data/rate-limits";
import { openTenantSession, type SignedIn, scopeOf } from "@/server/data/scope";
import { recordEvents } from "@/server/events/record-event";
import type { Transaction } from "@/server/infra/db";
import { messagesIn } from "../../../messages";
import { updateProfile } from "./update-profile";

type NewOrganization = {
  id: string;
  name: string;
  founderName?: string | undefined;
  slug?: string | null | undefined;
};

/**
 * Creates an organization with its founder as owner and a starter ladder. Throws `slugTaken` with a slug that is free.
 * Sent twice with the same id, it creates one organization and returns the same.
 */
export async function createOrganization(
  db: Transaction,
  person: SignedIn,
  sessionTokenHash: string,
  { id, name, founderName, slug: wanted }: NewOrganization,
  at: Date,
  browserLocale: Locale | undefined,
) {
  const created = async () =>
    (await organizationsOf(db, person)).find((one) => one.id === id && one.role === "owner");
  const before = await created();
  if (before) return { id, slug: before.slug, name: before.name };
  await countDone(db, "newOrganization", { person: person.userId });

  // This comes first, because it binds the transaction to each of the person's organizations, while everything after it
  // is bound to the new one.
  if (founderName !== undefined) await updateProfile(db, person.userId, { name: founderName });
  const slugs = slugCandidates(wanted ?? name);
  const slug = await writeOrganization(db, { id, name, slugs, at });
  if (slug === null) {
    const meanwhile = await created();
    if (!meanwhile) throw new Problem("notFound");
    return { id, slug: meanwhile.slug, name: meanwhile.name };
  }
  if (slug !== slugs[0]) throw new Problem("slugTaken", { suggestion: slug });
  await writeFounder(db, id, { ...person, userName: founderName ?? person.userName }, at);

  const session = await openTenantSession(db, { sessionTokenHash, organizationSlug: slug, at });
  if (session.state !== "inside") throw new Problem("notSignedIn");
  const scope = scopeOf(db, session.viewer, at);
  // The ladder stays as it is created here, so it is never in a pseudo-language.
  const locale = resolveLocale({ offered: languages, chosen: [person.locale, browserLocale] });
  await writeLadder(scope, starterLadder(messagesIn(locale).starterLadder));
  await recordEvents(scope, [
    { kind: "organization.created", detail: {} },
    { kind: "ladder.published", detail: {} },
  ]);
  return { id, slug, name };
}
