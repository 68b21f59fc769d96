import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

/** The frame of the pages for signing in: one narrow column. */
export default async function SignInLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("product");
  return (
    <div className="mx-auto max-w-md px-5 pb-20">
      <header className="flex h-20 items-center">
        <Link href="/" className="flex items-center gap-2 font-serif text-title">
          <Mark />
          {t("name")}
        </Link>
      </header>
      <main className="pt-8">{children}</main>
    </div>
  );
}
