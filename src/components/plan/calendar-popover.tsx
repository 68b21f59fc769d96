"use client";

import { parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import type { RefObject } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  I18nProvider,
  Popover,
} from "react-aria-components";

/** The calendar beside a date field. Sent only when somebody opens it. */
export default function CalendarPopover(props: {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  value: string | null;
  today: string;
  onPick: (date: string) => void;
  onClose: () => void;
}) {
  const arrow = "grid size-9 place-items-center rounded text-ink-2 hover:bg-raised";
  return (
    <I18nProvider locale={useLocale()}>
      <Popover
        triggerRef={props.anchor}
        // A modal dialog lies above everything else on the page, so the calendar has to open within it.
        UNSTABLE_portalContainer={props.anchor.current?.closest("dialog") ?? undefined}
        isOpen
        placement="bottom end"
        onOpenChange={(open) => (open ? undefined : props.onClose())}
        className="rounded-lg border border-line bg-paper p-4 text-ink shadow-float"
      >
        <Dialog aria-label={props.label} className="outline-none">
          <Calendar
            aria-label={props.label}
            autoFocus
            defaultValue={props.value ? parseDate(props.value) : null}
            defaultFocusedValue={parseDate(props.value ?? props.today)}
            onChange={(date) => props.onPick(date.toString())}
          >
            <div className="mb-2 flex items-center justify-between">
              <Button slot="previous" className={arrow}>
                <ChevronLeft size={16} aria-hidden="true" />
              </Button>
              <Heading className="font-semibold" />
              <Button slot="next" className={arrow}>
                <ChevronRight size={16} aria-hidden="true" />
              </Button>
            </div>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(name) => (
                  <CalendarHeaderCell className="pb-1 text-xs font-medium text-ink-3">
                    {name}
                  </CalendarHeaderCell>
                )}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <CalendarCell
                    date={date}
                    className={({ isSelected, isOutsideMonth }) =>
                      `figures m-px grid size-9 cursor-pointer place-items-center rounded text-sm ${
                        isSelected ? "bg-forward text-paper" : "hover:bg-raised"
                      } ${isOutsideMonth ? "hidden" : ""} ${
                        date.toString() === props.today
                          ? "font-semibold underline underline-offset-4"
                          : ""
                      }`
                    }
                  />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
