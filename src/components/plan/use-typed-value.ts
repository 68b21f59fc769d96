import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { ownText } from "@/components/providers/own-text";
import type { PendingCommit } from "@/components/providers/use-app-form";
import { pointerReleased } from "@/components/ui/pointer-released";
import { hasVisibleCharacter } from "@/domain/clean-text";
import { commitTyped, type TypedField } from "./commit-typed";
import { dateParsers } from "./date-parsers";
import { type TypedTexts, typedTexts, useTypedText } from "./typed-texts";
import { useOnUnmount } from "./use-on-unmount";

type Parsers = Awaited<ReturnType<typeof dateParsers.loaded>>;

/** A date or a length that is typed in words: what is typed, and how it is committed or given up. */
export function useTypedValue<Value extends string | number>({
  value,
  shown,
  pendingCommit,
  typed,
  typedKey = "value",
  onType,
  ...field
}: Pick<TypedField<Value, Parsers>, "read" | "onChange" | "onNotLoaded"> & {
  value: Value | null;
  /** The value in words. */
  shown: string;
  /** For a form. */
  pendingCommit?: PendingCommit | undefined;
  /** Where what is typed waits while the field is not drawn, and under which key. */
  typed?: TypedTexts | undefined;
  typedKey?: string | undefined;
  onType?: () => void;
}) {
  const t = useTranslations("date");
  const announce = useAnnounce();
  const [own] = useState(() => typedTexts());
  const texts = typed ?? own;
  const typedText = useTypedText(texts, typedKey)?.text ?? null;
  const setPendingCommit = (isCommitted: Promise<boolean> | null) => {
    if (pendingCommit) pendingCommit.current = isCommitted;
  };
  const commit = (): Promise<boolean> =>
    commitTyped({ ...field, texts, typedKey, parsers: dateParsers }, () =>
      setPendingCommit(commit()),
    );
  // What a page gives back that was left counts in its form like what is typed on it.
  const commitRestored = useEffectEvent(() => {
    if (typed?.at(typedKey)) setPendingCommit(commit());
  });
  const isOfForm = pendingCommit !== undefined;
  useEffect(() => {
    if (isOfForm) commitRestored();
  }, [isOfForm]);
  // A form commits its date when it is sent; a field of a plan that is no longer drawn has to commit its own.
  useOnUnmount(() => void (typed && commit()));
  return {
    typedText,
    /** Commits a value that was chosen instead of typed. */
    choose(chosen: Value) {
      setPendingCommit(null);
      texts.drop(typedKey);
      field.onChange(chosen, value);
    },
    fieldProps: {
      value: typedText ?? shown,
      onChange(text: string) {
        setPendingCommit(null);
        texts.write(typedKey, text, shown, value);
        onType?.();
      },
      /** Leaving the field by pressing a button: what the value changes on the page waits until the button has been let go. */
      onBlur: () => setPendingCommit(pointerReleased().then(commit)),
      onKeyDown(event: KeyboardEvent) {
        if (event.key === "Enter") {
          event.preventDefault();
          setPendingCommit(commit());
        }
        // The first Escape gives the old value back, the next one closes what is around the field.
        const given = texts.at(typedKey)?.text ?? "";
        if (event.key === "Escape" && texts.giveUp(typedKey)) {
          setPendingCommit(null);
          event.stopPropagation();
          if (!hasVisibleCharacter(given)) return;
          announce({
            text: t.rich("notTaken", { text: given, own: ownText }),
            undo: () => texts.write(typedKey, given, shown, value),
          });
        }
      },
    },
  };
}
