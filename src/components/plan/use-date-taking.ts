import { type RefObject, useState } from "react";
import { pointerReleased } from "@/components/ui/pointer-released";
import type { DateRules } from "@/domain/plan/dates";
import { describeDate } from "@/domain/plan/dates/describe";
import { type TypedTexts, typedTexts, useTypedText } from "./typed-texts";
import { useOnUnmount } from "./use-on-unmount";
import { dateParser, useParsedDate } from "./use-parsed-date";

/** A date that is being written: its words, what they mean, and how it is taken. */
export function useDateTaking({
  value,
  onChange,
  rules,
  taking,
  typed,
  typedKey = "date",
}: {
  value: string | null;
  onChange: (date: string | null) => void;
  rules: DateRules;
  taking?: RefObject<Promise<string | null> | null> | undefined;
  typed?: TypedTexts | undefined;
  typedKey?: string | undefined;
}) {
  const [own] = useState(() => typedTexts());
  const texts = typed ?? own;
  const typedText = useTypedText(texts, typedKey)?.text ?? null;
  const shown = value ? describeDate(value, rules).date : "";
  const setTypedText = (text: string | null) =>
    text === null ? texts.drop(typedKey) : texts.write(typedKey, text, shown);
  const reading = useParsedDate(typedText ?? "", rules);

  const taken = async (): Promise<string | null> => {
    const text = texts.at(typedKey)?.text;
    if (text === undefined) return value;
    if (text.trim() === "") {
      setTypedText(null);
      if (value !== null) onChange(null);
      return null;
    }
    const result = (await dateParser())(text, rules);
    if (!result.ok) return null;
    setTypedText(null);
    if (result.value.date !== value) onChange(result.value.date);
    return result.value.date;
  };
  const keep = (date: Promise<string | null>) => {
    if (taking) taking.current = date;
  };
  // A form takes its date when it is sent; a field of a plan that is taken away has nobody else to take it.
  useOnUnmount(() => void (typed && taken()));
  return {
    shown: typedText ?? shown,
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
