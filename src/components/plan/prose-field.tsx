"use client";

import { useState } from "react";
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
  const [typedText, setTypedText] = useState(typed.get(typedKey) ?? null);
  const tooLong = useTooLong()(typedText ?? "", limit);
  const keep = () => {
    if (typedText === null || tooLong) return;
    const text = typedText.trim() === "" ? null : typedText.trim();
    typed.delete(typedKey);
    setTypedText(null);
    if (text !== value) onChange(text);
  };
  return (
    <TextArea
      label={label}
      rows={3}
      value={typedText ?? value ?? ""}
      error={tooLong}
      onChange={(text) => {
        setTypedText(text);
        typed.set(typedKey, text);
      }}
      onBlur={keep}
    />
  );
}
