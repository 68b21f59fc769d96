import { messageDates, messageFigures } from "@/domain/limits";
import { useFormatter } from "./use-formatter";

const dayStyle = { dateStyle: "long", timeZone: "UTC" } as const;

/** What is filled in where a message is named by its key alone: limits, and dates as the reader's language writes them. */
export function useMessageValues() {
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), dayStyle);
  return {
    ...messageFigures,
    // Most of what asks for these values shows no message, and a date formatter costs the server a third of a
    // millisecond on every page.
    get earliestDate() {
      return day(messageDates.earliestDate);
    },
    get latestDate() {
      return day(messageDates.latestDate);
    },
  };
}
