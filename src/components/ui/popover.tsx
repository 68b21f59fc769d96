"use client";

import type { ReactNode, RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover as AriaPopover } from "react-aria-components/Popover";
import { useCloseOnBack } from "./close-on-back";

/** The surface of whatever floats over the page. Forced colours keep its border. */
export const floatingClass = "rounded-lg border border-line bg-paper text-ink shadow-float";

/** An entry of a menu or list. The focused one has a bar at its start, which forced colours keep. */
export const highlightedClass =
  "cursor-pointer rounded border-s-3 border-transparent outline-none data-[focused]:border-forward data-[focused]:bg-raised data-[disabled]:cursor-default data-[disabled]:text-ink-3 forced-colors:border-canvas forced-colors:data-[focused]:border-highlight";

/** Something small beside what opened it: closes on Escape, on Back and on a press elsewhere, and gives the focus back. */
export function Popover({
  label,
  anchor,
  onClose,
  children,
}: {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}) {
  useCloseOnBack(true, onClose);
  return (
    <AriaPopover
      triggerRef={anchor}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => (open ? undefined : onClose())}
      className={`${floatingClass} p-4`}
    >
      <Dialog aria-label={label} className="outline-none">
        {children}
      </Dialog>
    </AriaPopover>
  );
}
