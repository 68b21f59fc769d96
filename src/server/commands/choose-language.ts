import { chooseOrganizationLanguage } from "@/server/data/organizations";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/** Chooses the language for members who have chosen none; null leaves it to their browsers. */
export async function chooseLanguage(
  scope: Scope,
  locale: string | null,
): Promise<{ locale: string | null }> {
  const from = scope.viewer.organizationLocale;
  if (from === locale) return { locale };
  await chooseOrganizationLanguage(scope, locale);
  await recordEvent(scope, { kind: "organization.languageChosen", detail: { from, to: locale } });
  return { locale };
}
