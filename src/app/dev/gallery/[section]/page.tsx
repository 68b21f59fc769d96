import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GalleryPage, type GalleryQuery } from "../gallery-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gallery"))("title") };
}

export default async function SectionPage({
  params,
  searchParams,
}: {
  params: Promise<{ section: string }>;
  searchParams: Promise<GalleryQuery>;
}) {
  const { section } = await params;
  return <GalleryPage section={section} query={await searchParams} />;
}
