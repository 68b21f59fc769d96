import { useState } from "react";
import type { DateTaking } from "@/components/providers/use-app-form";
import { pointerReleased } from "@/components/ui/pointer-released";
import type { DateRules } from "@/domain/plan/dates";
import { describeDate } from "@/domain/plan/dates/describe";
import { dateParsers } from "./date-parsers";
import { type TypedTexts, typedTexts, useTypedText } from "./typed-texts";
import { useOnUnmount } from "./use-on-unmount";
import { useParsedDate } from "./use-parsed-date";

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
  /** `former` is the date that stood there when the writing began. */
  onChange: (date: string | null, former: string | null) => void;
  rules: DateRules;
  taking?: DateTaking | undefined;
  typed?: TypedTexts | undefined;
  typedKey?: string | undefined;
}) {
  const [own] = useState(() => typedTexts());
  const texts = typed ?? own;
  const typedText = useTypedText(texts, typedKey)?.text ?? null;
  const shown = value ? describeDate(value, rules).date : "";
  const setTypedText = (text: string | null) => {
    if (taking) taking.current = null;
    if (text === null) texts.drop(typedKey);
    else texts.write(typedKey, text, shown, value);
  };
  const reading = useParsedDate(typedText ?? "", rules);

  const taken = async (): Promise<boolean> => {
    const entry = texts.at(typedKey);
    if (!entry) return true;
    const former = typeof entry.formerValue === "string" ? entry.formerValue : null;
    if (entry.text.trim() === "") {
      setTypedText(null);
      if (former !== null) onChange(null, former);
      return true;
    }
    const parsers = await dateParsers.loaded().catch(() => null);
    if (!parsers) {
      texts.takeOnce(dateParsers.onceLoaded(), typedKey, () => keep(taken()));
      return false;
    }
    // That may have taken long: what has been typed or taken since is not undone by it.
    const now = texts.at(typedKey);
    if (now !== entry) return now === null;
    const result = parsers.parseTargetDate(entry.text, rules);
    if (!result.ok) return false;
    setTypedText(null);
    if (result.value.date !== former) onChange(result.value.date, former);
    return true;
  };
  const keep = (isRead: Promise<boolean>) => {
    if (taking) taking.current = isRead;
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
      onChange(date, value);
    },
  };
}
