import type { Metadata } from "next";
import { GalleryPage, type GalleryQuery, galleryMetadata } from "../gallery-page";

type Props = { params: Promise<{ section: string }>; searchParams: Promise<GalleryQuery> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  galleryMetadata((await params).section);

export default async function SectionPage({ params, searchParams }: Props) {
  const { section } = await params;
  return <GalleryPage section={section} query={await searchParams} />;
}
