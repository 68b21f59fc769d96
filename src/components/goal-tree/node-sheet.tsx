"use client";

import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";

/** The panel of a node where the screen is too narrow for it to stand beside the climb. Sent when one is opened there. */
export default function NodeSheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog title={null} label={title} side onClose={onClose}>
      {children}
    </Dialog>
  );
}
