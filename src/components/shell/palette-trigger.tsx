"use client";

import { useTranslations } from "next-intl";
import { Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { lazyComponent } from "@/components/providers/lazy-component";
import { Shortcut } from "@/components/providers/shortcut";
import { Button } from "@/components/ui/button";
import { isDialogOpen } from "@/components/ui/is-dialog-open";
import { isWriting } from "@/components/ui/is-writing";
import { hasShortcutModifier, isOfComposition, shortcutKey } from "@/components/ui/keyboard";
import type { ScreenLink } from "./screens";

const Palette = lazyComponent(() => import("./palette"));
const KeysHelp = lazyComponent(() => import("./keys-help"));

type ShellDialog = "palette" | "keys";

function dialogOf(event: KeyboardEvent): ShellDialog | null {
  if (event.defaultPrevented || event.repeat || isOfComposition(event)) return null;
  const key = shortcutKey(event);
  if (key === "k" && hasShortcutModifier(event) && !event.shiftKey) return "palette";
  const isText = event.ctrlKey || event.metaKey || isWriting(event.target) || isDialogOpen();
  return key === "?" && !isText ? "keys" : null;
}

/**
 * Opens the palette, which leads to everything, with Ctrl or Cmd K, and the list of keys with `?`. The browser loads each of
 * the two when it is first opened, because most visits open neither.
 */
export function PaletteTrigger({
  organization,
  screens,
}: {
  organization: string;
  screens: readonly ScreenLink[];
}) {
  const t = useTranslations("palette");
  const [open, setOpen] = useState<ShellDialog | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = dialogOf(event);
      if (!wanted) return;
      event.preventDefault();
      if (!isDialogOpen()) setOpen(wanted);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button
        variant="bare"
        className="min-h-8 text-sm text-ink-2 hover:text-ink"
        onClick={() => setOpen("palette")}
      >
        <Shortcut keys="mod K" />
        {t("open")}
      </Button>
      {/* Rendered in the body, because the column around the button is hidden on a narrow screen. */}
      {open
        ? createPortal(
            <Suspense>
              {open === "palette" ? (
                <Palette
                  organization={organization}
                  screens={screens}
                  onClose={() => setOpen(null)}
                />
              ) : (
                <KeysHelp onClose={() => setOpen(null)} />
              )}
            </Suspense>,
            document.body,
          )
        : null}
    </>
  );
}
