"use client";

import { type ReactNode, Suspense, useEffect, useSyncExternalStore } from "react";
import { lazyComponent } from "@/components/providers/lazy-component";
import { idleAfterFirstInput } from "@/components/ui/first-input";

const NodeSheet = lazyComponent(() => import("./node-sheet"));

/** In rem. From this width on the climb and the panel fit beside each other. */
const minWidth = 64;
/** A media query takes the size of text in the settings of the browser for its rem, and not the one of the page. */
const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** It is made once, because a new one would make the browser compute its styles at each change to the plan. */
let wideScreen: MediaQueryList | undefined;
const wide = () => {
  wideScreen ??= window.matchMedia(`(min-width: ${minWidth * rootSize()}px)`);
  return wideScreen;
};
/** Whether the panel stands beside the climb, which a sheet would cover. */
export const isPanelBeside = (): boolean => wide().matches;
const whenWidthChanges = (changed: () => void) => {
  wide().addEventListener("change", changed);
  return () => wide().removeEventListener("change", changed);
};

/** Beside the climb on a wide screen; on a narrow one a sheet over it, while a node is open. */
export function PanelFrame({
  title,
  onClose,
  idle,
  sheetHead,
  children,
}: {
  /** Of the node that is open; null while none is. */
  title: string | null;
  onClose: () => void;
  /** What stands beside the climb while no node is open. */
  idle: ReactNode;
  /** Stands at the top of the sheet. */
  sheetHead: ReactNode;
  children: ReactNode;
}) {
  const isWide = useSyncExternalStore(
    whenWidthChanges,
    () => wide().matches,
    () => true,
  );
  // It is loaded ahead, so that a node can be opened on a phone that has lost its connection.
  useEffect(() => {
    if (!isWide) void idleAfterFirstInput().then(NodeSheet.preload);
  }, [isWide]);
  if (!isWide)
    return title !== null ? (
      <Suspense>
        <NodeSheet title={title} onClose={onClose}>
          {sheetHead}
          {children}
        </NodeSheet>
      </Suspense>
    ) : (
      <div className="min-w-0 basis-full border-t border-line bg-raised px-5 py-8">{idle}</div>
    );
  return (
    <aside
      onKeyDown={(event) => {
        // What is being written is kept.
        if (title !== null && event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
      className="min-w-0 grow basis-88 border-t border-line bg-raised px-7 py-8 lg:sticky lg:top-0 lg:h-dvh lg:grow-0 lg:overflow-y-auto lg:border-s lg:border-t-0"
    >
      {title === null ? idle : children}
    </aside>
  );
}
