"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** One screen in the navigation; the current one is marked by weight, a bar, and for screen readers. */
export function NavLink({
  href,
  exact = false,
  children,
}: {
  href: string;
  exact?: boolean;
  children: ReactNode;
}) {
  const path = usePathname();
  const isCurrent = exact ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className="relative flex min-h-11 items-center justify-between px-5 text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:before:absolute aria-[current]:before:inset-s-0 aria-[current]:before:h-5 aria-[current]:before:rounded-e-sm aria-[current]:before:border-s-3 aria-[current]:before:border-forward md:min-h-8"
    >
      {children}
    </Link>
  );
}
