"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";

const overlayIn = (state: unknown): unknown => (state as { overlay?: unknown } | null)?.overlay;

/** What an entry of the history keeps of its state where its address is replaced. */
export const overlayState = (): { overlay: unknown } | null => {
  const overlay = overlayIn(window.history.state);
  return overlay === undefined ? null : { overlay };
};

let isLeaving = false;

/**
 * To be called where somebody goes to another page from within what is open, before it is closed: the other page then
 * replaces its entry in the history (`router.replace`).
 */
export function closeByNavigation(): void {
  isLeaving = true;
}

/** What waits for the browser, which goes back later than it is told to; null while it goes nowhere. */
let waiting: (() => void)[] | null = null;

/** Whether the browser goes back because an entry is removed, and not because a person wants to. */
export const isRemovingEntry = (): boolean => waiting !== null;

/** Runs what adds to the history or takes from it, once the browser has gone back: it would take that back instead. */
export function onceHistoryRests(change: () => void): void {
  if (waiting) waiting.push(change);
  else change();
}

/** Goes back by one entry. Where that is `silent`, nobody hears of it. */
export function goBack(silent = false): void {
  waiting = [];
  const onBack = (event: PopStateEvent) => {
    if (silent) event.stopImmediatePropagation();
    // After those who hear of it.
    setTimeout(() => {
      const changes = waiting ?? [];
      waiting = null;
      for (const change of changes) onceHistoryRests(change);
    });
  };
  window.addEventListener("popstate", onBack, { capture: true, once: true });
  window.history.back();
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
    let isClosed = false;
    let hasEntry = false;
    const addEntry = () => {
      if (isClosed) return;
      window.history.pushState({ overlay }, "");
      hasEntry = true;
    };
    // Not at once, because in development an effect runs twice.
    const timer = setTimeout(() => onceHistoryRests(addEntry));
    const onBack = (event: PopStateEvent) => {
      if (!hasEntry || overlayIn(event.state) === overlay) return;
      hasEntry = false;
      if (window.location.href === href) event.stopImmediatePropagation();
      close();
    };
    window.addEventListener("popstate", onBack, { capture: true });
    return () => {
      isClosed = true;
      clearTimeout(timer);
      window.removeEventListener("popstate", onBack, { capture: true });
      if (!hasEntry || isLeaving) return;
      // Nobody is to hear of it: the page is the same, and a router would drop what it is loading.
      onceHistoryRests(() => {
        if (overlayIn(window.history.state) === overlay) goBack(true);
      });
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
