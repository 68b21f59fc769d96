"use client";

import { parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { RefObject } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components/Calendar";
import { Popover } from "@/components/ui/popover";

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
    <Popover label={props.label} anchor={props.anchor} onClose={props.onClose}>
      <Calendar
        aria-label={props.label}
        autoFocus
        defaultValue={props.value ? parseDate(props.value) : null}
        defaultFocusedValue={parseDate(props.value ?? props.today)}
        onChange={(date) => props.onPick(date.toString())}
      >
        <div className="mb-2 flex items-center justify-between">
          <Button slot="previous" className={arrow}>
            <ChevronLeft size={16} aria-hidden="true" className="mirror" />
          </Button>
          <Heading className="font-semibold" />
          <Button slot="next" className={arrow}>
            <ChevronRight size={16} aria-hidden="true" className="mirror" />
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
    </Popover>
  );
}
