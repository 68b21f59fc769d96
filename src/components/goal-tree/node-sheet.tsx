"use client";

import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";

/** The panel of a node as a sheet, for screens too narrow to show it beside the climb. Loaded when a node is opened there. */
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
    <Dialog title={null} label={title} side closesOnBack={false} onClose={onClose}>
      {children}
    </Dialog>
  );
}
