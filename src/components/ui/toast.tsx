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
  /** Another id is another message. */
  id: number;
  content: ReactNode;
  /** Stays until it is dismissed: something to read, not to notice. */
  lasting?: boolean | undefined;
};

const shownForMilliseconds = 10_000;

/**
 * The latest message at the foot of the screen, above dialogs too. Its time stands still while somebody points at it or is in
 * it by keyboard (F6 leads there), and the focus goes back to where it came from.
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
          {/* Said when whatever is being read has been said: most of it was just done by who hears it. */}
          <ToastContent role="status" className={toastClass}>
            {toast.content.content}
          </ToastContent>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
