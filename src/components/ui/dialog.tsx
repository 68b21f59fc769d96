"use client";

import { type ReactNode, useRef } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useCloseOnBack, useLinksWithin } from "./close-on-back";
import { SheetHandle } from "./sheet-handle";

/**
 * A modal dialog: keeps the focus inside, hides the page behind it from everybody, closes on Escape, on Back or
 * a press beside it, and gives the focus back. Rendered only while open, and always loaded when first asked for.
 */
export function Dialog({
  title,
  label,
  onClose,
  side = false,
  closesOnBack = true,
  children,
}: {
  title: ReactNode;
  /** Its accessible name, where it has no title. */
  label?: string;
  onClose: () => void;
  /** Fills the height at the end edge instead of floating; on a phone it is a sheet that leaves a strip of the page. */
  side?: boolean;
  /** False where the address holds what is open, so that Back closes it anyway. */
  closesOnBack?: boolean;
  children: ReactNode;
}) {
  useCloseOnBack(closesOnBack, onClose);
  const followLink = useLinksWithin(onClose);
  const modal = useRef<HTMLDivElement>(null);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
      className={`fixed inset-0 z-20 flex bg-scrim ${
        side ? "justify-end" : "items-center justify-center p-4"
      }`}
    >
      <Modal
        ref={modal}
        className={`bg-paper text-ink shadow-float ${
          side
            ? "w-full max-w-md overflow-y-auto border-line max-sm:mt-12 max-sm:rounded-ss-lg max-sm:rounded-se-lg sm:border-s"
            : "max-h-dialog w-full max-w-dialog overflow-y-auto rounded-lg border border-line"
        }`}
      >
        <AriaDialog aria-label={title ? undefined : label} className="p-5 outline-none md:p-6">
          {side ? <SheetHandle sheet={modal} onClose={onClose} /> : null}
          {title ? (
            <Heading slot="title" className="mb-4 font-serif text-title">
              {title}
            </Heading>
          ) : null}
          <OwnEvents followLink={closesOnBack ? followLink : undefined}>{children}</OwnEvents>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** These go on: Escape closes the dialog, and react-aria leads Tab from its last control to its first, and back. */
const keysOfDialog = /^(Escape|Tab)$/;

/**
 * Keeps keys from the shortcuts of the page behind a dialog, which hear them because the events of a portal bubble to where
 * it is rendered. Links in it lead away from what is closed.
 */
function OwnEvents({
  followLink,
  children,
}: {
  followLink: ((event: MouseEvent) => void) | undefined;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: It only hears what goes to the controls within.
    <div
      role="presentation"
      onClickCapture={followLink && ((event) => followLink(event.nativeEvent))}
      onKeyDown={(event) => keysOfDialog.test(event.key) || event.stopPropagation()}
    >
      {children}
    </div>
  );
}
