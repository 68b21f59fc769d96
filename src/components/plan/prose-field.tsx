"use client";

import { useTranslations } from "next-intl";
import { ownText } from "@/components/providers/own-text";
import { useTextProblem } from "@/components/providers/use-text-problem";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { cleanText, hasVisibleCharacter } from "@/domain/clean-text";
import { type TypedText, type TypedTexts, useTypedText } from "./typed-texts";
import { useOnUnmount } from "./use-on-unmount";

/**
 * Several lines of somebody's own words, sent when the field is left by whatever way. What cannot be taken, or was refused,
 * stays in the field, and waits in `typed` under `typedKey` where the field is taken away.
 */
export function ProseField({
  label,
  value,
  limit,
  typed,
  typedKey,
  onChange,
}: {
  label: string;
  value: string | null;
  limit: number;
  typed: TypedTexts;
  typedKey: string;
  /** Takes a text, and what the field held when it began to be edited. Returns false where there is nothing to write in. */
  onChange: (text: string | null, former: string | null) => boolean;
}) {
  const entry = useTypedText(typed, typedKey);
  const problemOf = useTextProblem();
  const problem = problemOf(entry?.text ?? "", limit);
  const send = () => {
    const now = typed.at(typedKey);
    if (!now || problemOf(now.text, limit)) return;
    const text = hasVisibleCharacter(now.text) ? cleanText(now.text, "prose") : null;
    // Before it is sent: a refusal gives it back.
    typed.drop(typedKey);
    if (text !== now.former && !onChange(text, now.former)) typed.giveBack(typedKey, now);
  };
  const leave = () => {
    if (!typed.at(typedKey)?.refusal) send();
  };
  useOnUnmount(leave);
  return (
    <div className="grid gap-1.5">
      <TextArea
        label={label}
        rows={3}
        value={entry?.text ?? value ?? ""}
        error={problem}
        onChange={(text) => typed.write(typedKey, text, value)}
        onBlur={leave}
      />
      {entry?.refusal ? (
        <Refusal text={entry} save={send} discard={() => typed.drop(typedKey)} />
      ) : null}
    </div>
  );
}

/** Why a text came back, with what stands in the plan instead: the person chooses between the two. */
function Refusal({
  text: { refusal, former },
  save,
  discard,
}: {
  text: TypedText;
  save: () => void;
  discard: () => void;
}) {
  const t = useTranslations("node.refusal");
  const own = ownText;
  return (
    <div role="alert" className="grid gap-1.5 text-sm">
      <p className="font-medium text-risk wrap-anywhere">
        {refusal === "failed"
          ? t("failed")
          : former
            ? t.rich("changed", { current: former, own })
            : t("cleared")}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Button variant="quiet" onClick={save}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={discard}>
          {t("discard")}
        </Button>
      </div>
    </div>
  );
}
