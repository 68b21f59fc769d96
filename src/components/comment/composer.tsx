"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/page";
import { limits } from "@/domain/limits";

/** `id` stays the same until the comment is taken: sent again after a lost answer, it is still one comment. */
export type Draft = { id: string; body: string; audience: "readers" | "owner" };

/**
 * Where a comment is written. What is typed stays until the server has taken it; `send` answers what went wrong, or
 * null. `ownerName` is null where the choice "only to its owner" makes no sense: in a reply, and for the owner.
 */
export function Composer({
  label,
  ownerName,
  send,
  onCancel,
}: {
  label: string;
  ownerName: string | null;
  send: (draft: Draft) => Promise<string | null>;
  onCancel?: () => void;
}) {
  const t = useTranslations("comment");
  const id = useId();
  const [body, setBody] = useState("");
  const [toOwner, setToOwner] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const draftId = useRef<string | null>(null);
  const empty = body.trim() === "";
  const left = limits.comment - body.length;

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (empty || sending) return;
    setSending(true);
    draftId.current ??= crypto.randomUUID();
    const problem = await send({
      id: draftId.current,
      body,
      audience: toOwner ? "owner" : "readers",
    });
    setSending(false);
    setError(problem);
    if (problem !== null) return;
    draftId.current = null;
    setBody("");
  };
  return (
    <form
      onSubmit={submit}
      className="rounded-lg border border-line-strong bg-paper focus-within:border-forward"
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        value={body}
        placeholder={label}
        rows={2}
        aria-invalid={error || left < 0 ? true : undefined}
        aria-describedby={`${id}-error`}
        className="said block field-sizing-content max-h-80 min-h-16 w-full resize-none bg-transparent px-3 pt-2.5 outline-none placeholder:font-sans placeholder:text-base placeholder:text-ink-3"
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
          if (event.key === "Escape" && empty) onCancel?.();
        }}
      />
      <p
        id={`${id}-error`}
        role="alert"
        className="px-3 text-sm font-medium text-risk empty:hidden"
      >
        {error ?? (left < 0 ? t("tooLong", { over: -left }) : null)}
      </p>
      <div className="flex items-center justify-between gap-3 px-3 pb-2.5 pt-1 text-sm">
        {ownerName === null ? (
          <span />
        ) : (
          <label className="flex min-h-8 items-center gap-2 text-ink-2">
            <input
              type="checkbox"
              className="size-4 accent-forward"
              checked={toOwner}
              onChange={(event) => setToOwner(event.target.checked)}
            />
            {t("onlyTo", { name: ownerName })}
          </label>
        )}
        <span className="flex items-center gap-3">
          <span className="hidden md:inline" aria-hidden="true">
            <Key>Ctrl ↵</Key>
          </span>
          <Button type="submit" look="quiet" disabled={empty || sending || left < 0}>
            {sending ? t("sending") : t("send")}
          </Button>
        </span>
      </div>
    </form>
  );
}
