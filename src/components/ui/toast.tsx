"use client";

import { type ReactNode, useEffect, useState } from "react";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { toastClass, toastRegionClass } from "./toast-class";

export type ToastMessage = {
  /** A new id is a new message. */
  id: number;
  content: ReactNode;
  /** Stays until it is dismissed, for text that has to be read. */
  lasting?: boolean | undefined;
};

const shownForMilliseconds = 10_000;

/**
 * The latest message at the bottom of the screen, above dialogs too. Its timer pauses while it is hovered or focused
 * (F6 moves the focus there), and the focus returns to where it was.
 */
export default function Toasts({
  label,
  message,
  onClose,
}: {
  label: string;
  message: ToastMessage | null;
  onClose: () => void;
}) {
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 }));
  useEffect(() => {
    queue.clear();
    if (message)
      queue.add(
        message,
        message.lasting ? { onClose } : { onClose, timeout: shownForMilliseconds },
      );
  }, [queue, message, onClose]);
  return (
    <ToastRegion aria-label={label} queue={queue} className={`${toastRegionClass} outline-none`}>
      {({ toast }) => (
        <AriaToast toast={toast} className="pointer-events-auto max-w-2xl">
          {/* Announced politely, because most messages confirm what the listener has just done. */}
          <ToastContent role="status" className={toastClass}>
            {toast.content.content}
          </ToastContent>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
