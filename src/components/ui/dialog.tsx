"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

/**
 * A modal dialog on the browser's own: it keeps the focus inside, makes the page behind it inert, closes on Escape and
 * gives the focus back. Rendered only while open.
 */
export function Dialog({
  title,
  onClose,
  side = false,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  /** Fills the height at the right edge (the whole screen of a phone) instead of floating. */
  side?: boolean;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      className={`bg-paper p-0 text-ink shadow-float backdrop:bg-[oklch(0.2_0.02_165_/_0.35)] ${
        side
          ? "m-0 ml-auto h-dvh max-h-none w-full max-w-md"
          : "m-auto w-[min(34rem,calc(100vw-2rem))] overflow-visible rounded-lg border border-line"
      }`}
    >
      {/* What is long scrolls within; what floats over the dialog (a calendar) may reach beyond it. */}
      <div className={`p-5 md:p-6 ${side ? "" : "max-h-[85dvh] overflow-y-auto"}`}>
        {title ? (
          <h2 id={id} className="mb-4 font-serif text-title">
            {title}
          </h2>
        ) : null}
        {children}
      </div>
    </dialog>
  );
}
