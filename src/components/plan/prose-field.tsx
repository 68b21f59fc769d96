"use client";

import { useId, useState } from "react";
import { TextArea } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";

/**
 * Several lines of somebody's own words, kept when the field is left. What is too long stays in the field, and waits in
 * `typed` under `typedKey` where the field is taken away meanwhile.
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
  typed: Map<string, string>;
  typedKey: string;
  onChange: (text: string | null) => void;
}) {
  const id = useId();
  const [words, setWords] = useState(typed.get(typedKey) ?? null);
  const tooLong = useTooLong()(words ?? "", limit);
  const keep = () => {
    if (words === null || tooLong) return;
    const text = words.trim() === "" ? null : words.trim();
    typed.delete(typedKey);
    setWords(null);
    if (text !== value) onChange(text);
  };
  return (
    <TextArea
      id={id}
      label={label}
      rows={3}
      value={words ?? value ?? ""}
      error={tooLong}
      onChange={(event) => {
        setWords(event.target.value);
        typed.set(typedKey, event.target.value);
      }}
      onBlur={keep}
    />
  );
}
