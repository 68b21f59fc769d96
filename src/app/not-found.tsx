import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}

/** Shown alike for what does not exist and for what this person may not see. */
export default async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <main className="mx-auto max-w-xl px-5 pt-24">
      <h1 className="font-serif text-display">{t("title")}</h1>
      <p className="prose mt-4 text-ink-2">{t("text")}</p>
      <ButtonLink href="/" className="mt-8">
        {t("home")}
      </ButtonLink>
    </main>
  );
}
