"use client";

import { type PointerEvent, type RefObject, useRef } from "react";

/** In CSS pixels. Dragged down farther than this, the sheet closes. */
const closingDistance = 96;

/** The handle on top of a sheet on a phone, which is dragged down to close it. Who does not drag has Escape, Back and a button. */
export function SheetHandle({
  sheet,
  onClose,
}: {
  sheet: RefObject<HTMLElement | null>;
  onClose: () => void;
}) {
  const startedAt = useRef<number | null>(null);
  const distanceOf = ({ clientY }: PointerEvent) =>
    startedAt.current === null ? 0 : Math.max(0, clientY - startedAt.current);
  const move = (distance: number) =>
    sheet.current?.style.setProperty("translate", `0 ${distance}px`);
  const end = () => {
    startedAt.current = null;
    move(0);
  };
  return (
    <div
      aria-hidden="true"
      data-sheet-handle=""
      className="sticky top-0 z-10 -mx-5 -mt-5 grid min-h-11 touch-none place-items-center bg-paper sm:hidden"
      onPointerDown={(event) => {
        startedAt.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => move(distanceOf(event))}
      onPointerUp={(event) => {
        const isFar = distanceOf(event) > closingDistance;
        end();
        if (isFar) onClose();
      }}
      onPointerCancel={end}
    >
      <span className="drawing h-1 w-10 rounded bg-line-strong" />
    </div>
  );
}
