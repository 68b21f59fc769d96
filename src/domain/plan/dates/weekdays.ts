import { weekday } from "../shared/calendar";
import {
  type AnchorReader,
  type Candidate,
  type DateContext,
  fixed,
  isDeeplyNested,
  isRefusal,
  type Meaning,
  occurrencesTried,
  shifted,
} from "./candidates";
import { weekdayNames } from "./names";
import type { PeriodReader, Span } from "./spans";
import { readWeekdayOfWeek } from "./weekdays-of-weeks";
import { mondayOf } from "./weeks";

const weekdaySource = `(${weekdayNames.join("|")})`;
const plainPattern = new RegExp(`^(?:this )?${weekdaySource}$`);
const nextPattern = new RegExp(`^next ${weekdaySource}$`);
const weekAfterComingPattern = new RegExp(
  `^(?:${weekdaySource} (week|after next)|(?:an? |1 )?week (?:on )?${weekdaySource})$`,
);
const nearDayPattern = new RegExp(`^(?:1st )?${weekdaySource} (after|following|before) (.+)$`);
const lastPattern = new RegExp(`^last ${weekdaySource}$`);
const ofPeriodPattern = new RegExp(
  `^(?:(\\d)(?:st|nd|rd|th)|(last)) (?:${weekdaySource}|(working day))(?: (?:of|in))? (.+)$`,
);

/** The ISO number of a weekday; Monday is 1. */
function weekdayNumber(name: string): number {
  return weekdayNames.indexOf(name) + 1;
}

/** The nth such weekday of a span (from 1), or the last one; `undefined` where the span has none. */
function inSpan({ first, last }: Span, day: number, n: number | "last"): number | undefined {
  if (n === "last") return last - ((weekday(last) - day + 7) % 7);
  const found = first + ((day - weekday(first) + 7) % 7) + (n - 1) * 7;
  return found <= last ? found : undefined;
}

function workingDay({ first, last }: Span, which: "first" | "last"): number {
  if (which === "last") return last - Math.max(0, weekday(last) - 5);
  return weekday(first) > 5 ? first + 8 - weekday(first) : first;
}

function ofPeriod(text: string, periodOf: PeriodReader): Meaning {
  const [, figure, wordLast, name, working, rest = ""] = ofPeriodPattern.exec(text) ?? [];
  const n = wordLast ? "last" : Number(figure);
  if ((!figure && !wordLast) || (working && n !== "last" && n !== 1)) return undefined;
  const periods = periodOf(rest);
  if (!periods || isRefusal(periods)) return periods;
  const days = periods.map(
    (period): Candidate => ({
      reading: name ? "weekdayOfPeriod" : n === "last" ? "lastWorkingDay" : "firstWorkingDay",
      repeats: period.repeats,
      day: (occurrence) => {
        const span = period.span(occurrence);
        if (!span) return undefined;
        if (name) return inSpan(span, weekdayNumber(name), n);
        return workingDay(span, n === "last" ? "last" : "first");
      },
    }),
  );
  const occurrences = Array.from({ length: occurrencesTried }, (_, occurrence) => occurrence);
  const exists = days.some((day) =>
    occurrences.some((occurrence) => day.day(occurrence) !== undefined),
  );
  return exists ? days : { refused: "noSuchDay", culprit: text.split(" ").slice(0, 2).join(" ") };
}

/** Reads the first such weekday after or before another day: "the Friday before Christmas". */
function nearDay(text: string, anchorOf: AnchorReader): Meaning {
  const [, name, relation, words = ""] = nearDayPattern.exec(text) ?? [];
  if (!name || words === "next" || isDeeplyNested(words)) return undefined;
  const before = relation === "before";
  const anchors = anchorOf(words, before ? "start" : "end");
  if (!anchors || isRefusal(anchors)) return anchors;
  return anchors.map((anchor) =>
    shifted(anchor, "weekdayNearDay", (day) =>
      before
        ? day - ((weekday(day) - weekdayNumber(name) + 7) % 7 || 7)
        : day + ((weekdayNumber(name) - weekday(day) + 7) % 7 || 7),
    ),
  );
}

/**
 * Reads weekdays. A weekday alone is the next one, today included. "Next" means the one in the next week; the coming
 * one is the alternative (or, where both are the same day, the one a week later).
 */
export function readWeekday(
  text: string,
  context: DateContext,
  periodOf: PeriodReader,
  anchorOf: AnchorReader,
): Meaning {
  const coming = (name: string) => {
    return context.today + ((weekdayNumber(name) - weekday(context.today) + 7) % 7);
  };
  const ofNextWeek = (name: string) => mondayOf(context.today) + 6 + weekdayNumber(name);

  const plain = plainPattern.exec(text)?.[1];
  if (plain) {
    const day = coming(plain);
    const next = fixed("weekdayAfterComing", day + 7);
    // Said on a Friday, "Friday" may be the next one.
    return [
      { reading: "comingWeekday", repeats: true, day: (occurrence) => day + occurrence * 7 },
      ...(day === context.today ? [next] : []),
    ];
  }
  const next = nextPattern.exec(text)?.[1];
  if (next) {
    const [likelier, other] = [ofNextWeek(next), coming(next)];
    return [
      fixed("weekdayOfNextWeek", likelier),
      other === context.today || other === likelier
        ? fixed("weekdayAfterComing", other + (other === likelier ? 7 : 14))
        : fixed("comingWeekday", other),
    ];
  }
  const late = weekAfterComingPattern.exec(text);
  if (late) return [fixed("weekdayAfterComing", coming(late[1] ?? late[3] ?? "") + 7)];
  const last = lastPattern.test(text);
  if (last) return { refused: "past", culprit: text };
  return (
    ofPeriod(text, periodOf) ??
    readWeekdayOfWeek(text, context, periodOf) ??
    nearDay(text, anchorOf)
  );
}
