"use client";

import { useTranslations } from "next-intl";
import { Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { lazyComponent } from "@/components/providers/lazy-component";
import { Button } from "@/components/ui/button";
import { isDialogOpen } from "@/components/ui/is-dialog-open";
import { isWriting } from "@/components/ui/is-writing";
import { Key } from "@/components/ui/page";
import type { ScreenLink } from "./screens";

const Palette = lazyComponent(() => import("./palette"));
const KeysHelp = lazyComponent(() => import("./keys-help"));

/** Ctrl or Cmd K reaches everything, `?` shows the keys; both are sent only when first asked for. */
export function PaletteTrigger({
  organization,
  screens,
}: {
  organization: string;
  screens: readonly ScreenLink[];
}) {
  const t = useTranslations("palette");
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (!isDialogOpen()) setOpen("palette");
      } else if (event.key === "?" && !isWriting(event.target) && !isDialogOpen()) {
        event.preventDefault();
        setOpen("keys");
      }
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
        <Key>{t("keys")}</Key>
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
