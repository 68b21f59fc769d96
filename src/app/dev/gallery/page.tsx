import type { Metadata } from "next";
import { GalleryPage, type GalleryQuery, galleryMetadata } from "./gallery-page";

export const generateMetadata = (): Promise<Metadata> => galleryMetadata(null);

export default async function IndexPage({ searchParams }: { searchParams: Promise<GalleryQuery> }) {
  return <GalleryPage section={null} query={await searchParams} />;
}
