import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { NavLink } from "./nav-link";
import { type ScreenLink, settingsPath } from "./screens";

export type ShellProps = {
  organization: { slug: string; name: string };
  me: { name: string; rungName: string | null };
  screens: readonly ScreenLink[];
  palette: ReactNode;
  signOut: ReactNode;
  children: ReactNode;
};

/** The frame of every screen of an organization: a column of names on a desktop, a folded list on a phone. */
export function Shell({ organization, me, screens, palette, signOut, children }: ShellProps) {
  const t = useTranslations("shell");
  const product = useTranslations("product");
  const home = `/${organization.slug}`;
  const nameOf = useTranslations("screens");
  const links = screens.map(({ name, href }) => (
    <NavLink key={name} href={href} exact={href === home}>
      {nameOf(name)}
    </NavLink>
  ));
  const who = (
    <div className="px-5 text-sm wrap-anywhere">
      <Link href={settingsPath} className="block min-h-6 font-semibold hover:underline">
        {me.name}
      </Link>
      <p className="text-ink-2">
        {me.rungName
          ? t("role", { rung: me.rungName, organization: organization.name })
          : organization.name}
      </p>
      {signOut}
    </div>
  );
  return (
    <div className="md:grid md:grid-cols-shell print:block">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:inset-s-3 focus:top-3 focus:z-20 focus:bg-paper focus:p-2"
      >
        {t("skip")}
      </a>
      <header
        className="sticky top-0 hidden h-dvh flex-col border-e border-line py-6 md:flex"
        data-print="hide"
      >
        <Link href={home} className="mb-9 flex items-center gap-2 px-5 font-serif text-title">
          <Mark />
          {product("name")}
        </Link>
        <nav aria-label={t("main")}>{links}</nav>
        <div className="mt-auto grid gap-4">
          <div className="px-5">{palette}</div>
          {who}
        </div>
      </header>
      <header className="md:hidden" data-print="hide">
        <details className="group border-b border-line" data-phone-menu="">
          <summary className="flex h-14 cursor-pointer list-none items-center justify-between px-5">
            <span className="flex items-center gap-2 font-serif text-title">
              <Mark />
              {product("name")}
            </span>
            <span className="text-sm font-medium text-ink-2">
              <span className="group-open:hidden">{t("menu")}</span>
              <span className="hidden group-open:inline">{t("close")}</span>
            </span>
          </summary>
          <nav aria-label={t("main")} className="border-t border-line py-2">
            {links}
          </nav>
          <div className="pb-5">{who}</div>
        </details>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
    </div>
  );
}
