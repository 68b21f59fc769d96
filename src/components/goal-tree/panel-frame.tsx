"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Dialog } from "@/components/ui/dialog";

const wide = "(min-width: 64rem)";

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
    (changed) => {
      const query = window.matchMedia(wide);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(wide).matches,
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
    <aside className="border-t border-line bg-raised px-7 py-8 lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-t-0 lg:border-l">
      {open ? children : idle}
    </aside>
  );
}
