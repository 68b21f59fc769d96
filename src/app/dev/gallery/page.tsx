import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GalleryPage, type GalleryQuery } from "./gallery-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("gallery"))("title") };
}

export default async function IndexPage({ searchParams }: { searchParams: Promise<GalleryQuery> }) {
  return <GalleryPage section={null} query={await searchParams} />;
}
