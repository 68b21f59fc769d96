import { type KeyboardEvent, useState } from "react";
import type { DateTaking } from "@/components/providers/use-app-form";
import { pointerReleased } from "@/components/ui/pointer-released";
import { dateParsers } from "./date-parsers";
import { type TypedField, takeTyped } from "./take-typed";
import { type TypedTexts, typedTexts, useTypedText } from "./typed-texts";
import { useOnUnmount } from "./use-on-unmount";

type Parsers = Awaited<ReturnType<typeof dateParsers.loaded>>;

/** A date or a length that is typed in words: what is typed, and how it is taken or given up. */
export function useTypedValue<Value extends string | number>({
  value,
  shown,
  taking,
  typed,
  typedKey = "value",
  onType,
  ...field
}: Pick<TypedField<Value, Parsers>, "read" | "onChange" | "onNotLoaded"> & {
  value: Value | null;
  /** The value in words. */
  shown: string;
  /** For a form. */
  taking?: DateTaking | undefined;
  /** Where what is typed waits while the field is not drawn, and under which key. */
  typed?: TypedTexts | undefined;
  typedKey?: string | undefined;
  onType?: () => void;
}) {
  const [own] = useState(() => typedTexts());
  const texts = typed ?? own;
  const typedText = useTypedText(texts, typedKey)?.text ?? null;
  const setTaking = (isTaken: Promise<boolean> | null) => {
    if (taking) taking.current = isTaken;
  };
  const taken = (): Promise<boolean> =>
    takeTyped({ ...field, texts, typedKey, parsers: dateParsers }, () => setTaking(taken()));
  // A form takes its date when it is sent; a field of a plan that is taken away has nobody else to take it.
  useOnUnmount(() => void (typed && taken()));
  return {
    typedText,
    /** Takes a value that was chosen instead of typed. */
    choose(chosen: Value) {
      setTaking(null);
      texts.drop(typedKey);
      field.onChange(chosen, value);
    },
    fieldProps: {
      value: typedText ?? shown,
      onChange(text: string) {
        setTaking(null);
        texts.write(typedKey, text, shown, value);
        onType?.();
      },
      /** Leaving the field by pressing a button: what the value changes on the page waits until the button has been let go. */
      onBlur: () => setTaking(pointerReleased().then(taken)),
      onKeyDown(event: KeyboardEvent) {
        if (event.key === "Enter") {
          event.preventDefault();
          setTaking(taken());
        }
        // The first Escape gives the old value back, the next one closes what is around the field.
        if (event.key === "Escape" && texts.giveUp(typedKey)) {
          setTaking(null);
          event.stopPropagation();
        }
      },
    },
  };
}
