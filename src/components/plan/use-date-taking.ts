import { type RefObject, useState } from "react";
import { pointerReleased } from "@/components/ui/pointer-released";
import type { DateRules } from "@/domain/plan/dates";
import { dateParser, useParsedDate } from "./use-parsed-date";

/** A date that is being written: its words, what they mean, and how it is taken. */
export function useDateTaking({
  value,
  onChange,
  rules,
  taking,
}: {
  value: string | null;
  onChange: (date: string | null) => void;
  rules: DateRules;
  taking?: RefObject<Promise<string | null> | null> | undefined;
}) {
  const [typedText, setTypedText] = useState<string | null>(null);
  const reading = useParsedDate(typedText ?? "", rules);

  const taken = async (): Promise<string | null> => {
    if (typedText === null) return value;
    if (typedText.trim() === "") {
      setTypedText(null);
      if (value !== null) onChange(null);
      return null;
    }
    const result = (await dateParser())(typedText, rules);
    if (!result.ok) return null;
    setTypedText(null);
    if (result.value.date !== value) onChange(result.value.date);
    return result.value.date;
  };
  const keep = (date: Promise<string | null>) => {
    if (taking) taking.current = date;
  };
  return {
    typedText,
    setTypedText,
    reading,
    take: () => keep(taken()),
    /** Leaving the field by pressing a button: what the date changes on the page waits until the button has been let go. */
    leave: () => keep(pointerReleased().then(taken)),
    pick(date: string) {
      setTypedText(null);
      keep(Promise.resolve(date));
      onChange(date);
    },
  };
}
