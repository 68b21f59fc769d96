"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useCloseOnBack, useLinksWithin } from "@/components/ui/close-on-back";

const menu = () => document.querySelector<HTMLDetailsElement>("[data-phone-menu]");

const close = () => {
  const details = menu();
  if (details) details.open = false;
};

/** Closes the menu of a phone on Escape, on Back and where it leads elsewhere. The menu itself opens without a script. */
export function PhoneMenuListener() {
  const [isOpen, setOpen] = useState(false);
  useCloseOnBack(isOpen, close);
  const follow = useEffectEvent(useLinksWithin(close));
  useEffect(() => {
    const details = menu();
    if (!details) return;
    const listening = new AbortController();
    const { signal } = listening;
    const update = () => setOpen(details.open);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.open) return;
      event.preventDefault();
      close();
      details.querySelector("summary")?.focus();
    };
    update();
    details.addEventListener("toggle", update, { signal });
    details.addEventListener("keydown", onKey, { signal });
    details.addEventListener("click", (event) => follow(event), { signal, capture: true });
    return () => listening.abort();
  }, []);
  return null;
}
