"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";

const overlayIn = (state: unknown): unknown => (state as { overlay?: unknown } | null)?.overlay;

let isLeaving = false;

/**
 * To be called where somebody goes to another page from within what is open, before it is closed: the other page then
 * replaces its entry in the history (`router.replace`).
 */
export function closeByNavigation(): void {
  isLeaving = true;
}

/**
 * Makes Back close what is open instead of leaving the page: while it is open, the history has an entry for it, which goes
 * with it however it is closed.
 */
export function useCloseOnBack(isOpen: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!isOpen) return;
    isLeaving = false;
    const overlay = crypto.randomUUID();
    const { href } = window.location;
    let hasEntry = false;
    // Not at once, because in development an effect runs twice.
    const timer = setTimeout(() => {
      window.history.pushState({ ...window.history.state, overlay }, "");
      hasEntry = true;
    });
    const onBack = (event: PopStateEvent) => {
      if (!hasEntry || overlayIn(event.state) === overlay) return;
      hasEntry = false;
      if (window.location.href === href) event.stopImmediatePropagation();
      close();
    };
    window.addEventListener("popstate", onBack, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("popstate", onBack, { capture: true });
      if (hasEntry && !isLeaving && overlayIn(window.history.state) === overlay) removeEntry();
    };
  }, [isOpen]);
}

/**
 * Follows a link within what is open: the other page replaces the entry of what is closed, so that Back leads from there
 * to this page in one step. Listens while the click goes down, before the link itself hears it.
 */
export function useLinksWithin(close: () => void): (event: MouseEvent) => void {
  const router = useRouter();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const opensBeside = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || opensBeside || link.target || link.origin !== window.location.origin) return;
    event.preventDefault();
    event.stopPropagation();
    closeByNavigation();
    close();
    router.replace(link.pathname + link.search + link.hash);
  };
}

/** Nobody is to hear of it: the page is the same, and a router would drop what it is loading. */
function removeEntry(): void {
  const stop = (event: PopStateEvent) => event.stopImmediatePropagation();
  window.addEventListener("popstate", stop, { capture: true, once: true });
  window.history.back();
}
