"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Dialog } from "@/components/ui/dialog";

/** One for all readings: asking for a new one makes the browser settle its styles first, at each change to the plan. */
let wideScreen: MediaQueryList | undefined;
const wide = () => {
  wideScreen ??= window.matchMedia("(min-width: 64rem)");
  return wideScreen;
};
const whenWidthChanges = (changed: () => void) => {
  wide().addEventListener("change", changed);
  return () => wide().removeEventListener("change", changed);
};

/** Beside the climb on a wide screen; on a narrow one a sheet over it, while a node is open. */
export function PanelFrame({
  open,
  onClose,
  idle,
  children,
}: {
  open: boolean;
  onClose: () => void;
  /** What stands beside the climb while no node is open. */
  idle: ReactNode;
  children: ReactNode;
}) {
  const isWide = useSyncExternalStore(
    whenWidthChanges,
    () => wide().matches,
    () => true,
  );
  if (!isWide)
    return open ? (
      <Dialog title={null} side onClose={onClose}>
        {children}
      </Dialog>
    ) : (
      <div className="border-t border-line bg-raised px-5 py-8">{idle}</div>
    );
  return (
    <aside
      onKeyDown={(event) => {
        const isText = event.target instanceof HTMLTextAreaElement;
        if (open && event.key === "Escape" && !event.defaultPrevented && !isText) onClose();
      }}
      className="border-t border-line bg-raised px-7 py-8 lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-t-0 lg:border-l"
    >
      {open ? children : idle}
    </aside>
  );
}
