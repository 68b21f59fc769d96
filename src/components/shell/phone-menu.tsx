"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { closeByNavigation, useCloseOnBack } from "@/components/ui/close-on-back";

/** The navigation on a phone, folded under its summary. It opens without a script too; Escape and Back close it. */
export function PhoneMenu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const router = useRouter();
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useCloseOnBack(isOpen, () => setOpen(false));
  // It may have been opened before there was a script.
  useEffect(() => setOpen(details.current?.open ?? false), []);
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || link.origin !== window.location.origin) return;
    event.preventDefault();
    closeByNavigation();
    setOpen(false);
    router.replace(link.pathname + link.search);
  };
  return (
    <details
      ref={details}
      open={isOpen}
      className="group border-b border-line"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onClickCapture={follow}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.preventDefault();
        setOpen(false);
        details.current?.querySelector("summary")?.focus();
      }}
    >
      <summary className="flex h-14 cursor-pointer list-none items-center justify-between px-5">
        {summary}
      </summary>
      {children}
    </details>
  );
}
