import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { signInMethods } from "@/server/auth";
import { now } from "./fixtures/people";
import { Gallery } from "./gallery";
import { directions, sectionNames, themes } from "./names";

export type GalleryQuery = Partial<Record<"theme" | "dir", string | string[]>>;

/** The section of that name, null for the contents. Outside demo mode there is no such page. */
function knownSection(section: string | null) {
  const known = sectionNames.find((name) => name === section) ?? null;
  if (!signInMethods().demo || known !== section) notFound();
  return known;
}

export async function galleryMetadata(section: string | null): Promise<Metadata> {
  const known = knownSection(section);
  const t = await getTranslations("gallery");
  return { title: known ? t(`section.${known}`) : t("title") };
}

/** Every component in every state. */
export async function GalleryPage({
  section,
  query,
}: {
  section: string | null;
  query: GalleryQuery;
}) {
  const known = knownSection(section);
  const theme = themes.find((one) => one === query.theme) ?? "system";
  const dir = directions.find((one) => one === query.dir) ?? "ltr";
  return (
    // The day is fixed, so that a picture taken tomorrow looks like one taken today.
    <NextIntlClientProvider messages={await getMessages()} now={new Date(now)} timeZone="UTC">
      <Gallery section={known} mode={{ theme, dir }} />
    </NextIntlClientProvider>
  );
}
