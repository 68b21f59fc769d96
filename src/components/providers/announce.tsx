"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { firstInput } from "@/components/ui/first-input";
import type { ToastMessage } from "@/components/ui/toast";
import { toastClass, toastRegionClass } from "@/components/ui/toast-class";
import {
  type Announcements as AnnouncementsOf,
  announced,
  dismissed,
  noAnnouncements,
} from "./announcements";
import { lazyComponent } from "./lazy-component";
import { useUndoByKey } from "./undo-by-key";

type Announcement = {
  text: ReactNode;
  /** Takes back what was just done. */
  undo?: (() => unknown) | undefined;
  /** Stays until it is dismissed: something to read, not to notice. */
  lasting?: boolean;
  /** Comes back once a later message has gone, because what it says stands nowhere else. */
  comesBack?: boolean;
};

const AnnounceContext = createContext<(announcement: Announcement) => void>(() => {});

/** Says what just happened, at the foot of the screen and to screen readers, with a way to take it back for a while. */
export const useAnnounce = () => useContext(AnnounceContext);

/** Sent when something is first done. Where the connection is gone by then, the same words stand there plainly. */
const Toasts = lazyComponent(() => import("@/components/ui/toast"), PlainToast);

export function Announcements({ children }: { children: ReactNode }) {
  const t = useTranslations("announce");
  const [{ shown }, setAnnouncements] =
    useState<AnnouncementsOf<Announcement & { id: number }>>(noAnnouncements);
  const close = useCallback(() => setAnnouncements(dismissed), []);
  const last = useUndoByKey(shown !== null, close);
  const announce = useMemo(() => {
    let id = 0;
    // What was done is drawn first, what is said of it right after.
    return (next: Announcement) => {
      const message = { ...next, id: ++id };
      last.announced(next.undo);
      startTransition(() => setAnnouncements((state) => announced(state, message)));
    };
  }, [last]);
  const message = useMemo(
    (): ToastMessage | null =>
      shown && {
        id: shown.id,
        lasting: shown.lasting,
        content: <ToastBody announcement={shown} close={close} run={last.run} />,
      },
    [shown, close, last],
  );
  useLoadedByFirstInput();
  return (
    <AnnounceContext value={announce}>
      {children}
      {message ? (
        <Suspense fallback={<PlainToast message={message} />}>
          <Toasts label={t("region")} message={message} onClose={close} />
        </Suspense>
      ) : null}
    </AnnounceContext>
  );
}

/** Whatever is announced follows an input: by then the toasts are on their way. */
function useLoadedByFirstInput() {
  useEffect(() => {
    void firstInput().then(Toasts.preload);
  }, []);
}

function PlainToast({ message }: { message: ToastMessage | null }) {
  return (
    <div className={toastRegionClass}>
      <div role="status" className={toastClass}>
        {message?.content}
      </div>
    </div>
  );
}

/** The words, and what can be done about them. */
function ToastBody({
  announcement,
  close,
  run,
}: {
  announcement: Announcement;
  close: () => void;
  run: (undo: () => unknown) => void;
}) {
  const t = useTranslations("announce");
  const { text, undo } = announcement;
  return (
    <>
      <span className="people-text min-w-0 wrap-anywhere">{text}</span>
      {undo ? (
        <Button
          variant="bare"
          className="font-semibold underline underline-offset-4"
          onClick={({ currentTarget }) => {
            // The toast that follows would have the focus otherwise, which returns to where it was.
            currentTarget.blur();
            close();
            run(undo);
          }}
        >
          {t("undo")}
        </Button>
      ) : null}
      <Button
        variant="bare"
        className="min-w-6 opacity-80 hover:opacity-100"
        aria-label={t("dismiss")}
        onClick={close}
      >
        <X size={16} aria-hidden="true" />
      </Button>
    </>
  );
}
