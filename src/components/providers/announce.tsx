"use client";

import { useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { SignInAgain } from "./sign-in-again";

type Notice = {
  text: string;
  /** Takes back what was just done. */
  undo?: (() => void) | undefined;
  /** Stays until it is dismissed: something to read, not to notice. */
  lasting?: boolean;
};

const AnnounceContext = createContext<(notice: Notice) => void>(() => {});

/** Says what just happened, at the foot of the screen and to screen readers, with a way to take it back for a while. */
export const useAnnounce = () => useContext(AnnounceContext);

const shownFor = 10_000;

export function Announcements({ children }: { children: ReactNode }) {
  const t = useTranslations("announce");
  const [notice, setNotice] = useState<(Notice & { id: number }) | null>(null);
  const announce = useMemo(() => {
    let id = 0;
    // What was done is drawn first, what is said of it right after.
    return (next: Notice) => startTransition(() => setNotice({ ...next, id: ++id }));
  }, []);
  useEffect(() => {
    if (!notice || notice.lasting) return;
    const timer = setTimeout(() => setNotice(null), shownFor);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-5 z-30 flex justify-center px-5"
      >
        {notice ? (
          <div
            key={notice.id}
            className="pointer-events-auto flex max-w-2xl items-center gap-5 rounded bg-ink px-4 py-2.5 text-paper shadow-float"
          >
            <span className="own-words min-w-0 wrap-anywhere">{isolated(notice.text)}</span>
            <SignInAgain message={notice.text} />
            {notice.undo ? (
              <button
                type="button"
                className="min-h-6 font-semibold underline underline-offset-4"
                onClick={() => {
                  setNotice(null);
                  notice.undo?.();
                }}
              >
                {t("undo")}
              </button>
            ) : null}
            <button
              type="button"
              className="min-h-6 min-w-6 opacity-80 hover:opacity-100"
              aria-label={t("dismiss")}
              onClick={() => setNotice(null)}
            >
              ×
            </button>
          </div>
        ) : null}
      </div>
    </AnnounceContext>
  );
}

/** What stands in quotation marks was written by people: its direction is its own, and not that of what follows it. */
function isolated(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { index, 0: written } of text.matchAll(/(?<=“)[^”]+(?=”)/g)) {
    parts.push(text.slice(end, index), <bdi key={index}>{written}</bdi>);
    end = index + written.length;
  }
  return [...parts, text.slice(end)];
}
