"use client";

import { type ReactNode, useLayoutEffect } from "react";
import { KitLocale } from "@/components/ui/locale";
import type { directions, themes } from "./names";

export type GalleryMode = {
  theme: (typeof themes)[number];
  dir: (typeof directions)[number];
};

/** English in Arabic script: react-aria derives the direction from the language, and its texts stay readable. */
const locales = { ltr: "en-GB", rtl: "en-Arab" } as const;

/** Reads the colours and the direction of the gallery from its address. */
export function Mode({ theme, dir, children }: GalleryMode & { children: ReactNode }) {
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    const before = { theme: root.dataset.theme, dir: root.dir };
    root.dir = dir;
    if (theme !== "system") root.dataset.theme = theme;
    return () => {
      root.dir = before.dir;
      if (before.theme) root.dataset.theme = before.theme;
      else delete root.dataset.theme;
    };
  }, [theme, dir]);
  return <KitLocale locale={locales[dir]}>{children}</KitLocale>;
}
