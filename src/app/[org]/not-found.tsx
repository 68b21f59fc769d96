import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}

/** The page for what is not found, within the frame of the organization. */
export default async function NotFoundInside() {
  const t = await getTranslations("notFound");
  return (
    <div className="max-w-3xl px-5 pt-8 pb-20 md:px-12">
      <PageHead title={t("title")} lead={t("text")} />
      <ButtonLink href="/">{t("home")}</ButtonLink>
    </div>
  );
}
