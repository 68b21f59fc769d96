import type { IsoDate } from "../shared/calendar";
import type { DateReading, RefusalReason } from "./readings";

export type DateRules = {
  /** The day on which the text is read, as an ISO date. */
  readonly today: IsoDate;
  /** The month with which the fiscal year begins, from 1 (January) to 12. */
  readonly fiscalYearStartMonth: number;
  /** A BCP 47 language tag. It decides whether 3/4 is in March (en-US) or in April (en-GB, en). */
  readonly locale: string;
};

export type DateAlternative = { readonly date: IsoDate; readonly reading: DateReading };

export type TargetDate = DateAlternative & {
  /** The words that gave the date, as they were typed: without "by", with "before". */
  readonly phrase: string;
  /** The time of day in the words, as typed. A plan has days only: the day is taken, and the time is not. */
  readonly timeOfDay?: string;
  /** Other days that the same words may mean; left out where there is none. */
  readonly alternatives?: readonly DateAlternative[];
};

export type NotUnderstood = {
  readonly reason: RefusalReason;
  /** The longest part of the text that was understood, as typed; may be empty. */
  readonly understood: string;
  readonly notUnderstood: string;
};
