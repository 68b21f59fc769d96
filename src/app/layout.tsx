import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { IslandMessages } from "@/components/providers/messages";
import { StyleNonce } from "@/components/providers/style-nonce";
import { SubmittedEarly, TypedEarly } from "@/components/providers/typed-early";
import { KitLocale } from "@/components/ui/locale";
import { directionOf } from "@/domain/language.mjs";
import { responseNonce } from "@/server/api/caller";
import { failedTextsName } from "./failed-texts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("product");
  return {
    title: { default: t("name"), template: t("pageTitle", { page: "%s" }) },
    description: t("description"),
    // Addresses of plans carry ids, which neither other sites nor search engines should learn.
    robots: { index: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // The keyboard of a screen makes the page smaller instead of covering it.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#141a18" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = (await cookies()).get("theme")?.value;
  const chosen = theme === "light" || theme === "dark" ? theme : undefined;
  const nonce = await responseNonce();
  const { failed } = await getMessages();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={chosen}>
      <head>
        <StyleNonce nonce={nonce} />
        <meta name={failedTextsName} content={JSON.stringify(failed)} />
        <SubmittedEarly nonce={nonce} />
      </head>
      <body>
        <KitLocale locale={locale}>
          <IslandMessages of={["failed"]}>{children}</IslandMessages>
        </KitLocale>
        <TypedEarly />
      </body>
    </html>
  );
}
