"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type RefObject, Suspense, useEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { FailureText } from "@/components/providers/failure-text";
import { lazyComponent } from "@/components/providers/lazy-component";
import { Shortcut } from "@/components/providers/shortcut";
import { textLines } from "@/components/providers/text-lines";
import type { Failure } from "@/components/providers/use-problem";
import { useTextProblem } from "@/components/providers/use-text-problem";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { hasVisibleCharacter } from "@/domain/clean-text";
import { limits } from "@/domain/limits";
import type { CommentDraft } from "./drafts";
import { useDraft } from "./use-draft";

/** Loaded only by those who have this choice; a goal's owner has not. */
const OnlyTo = lazyComponent(() => import("./only-to"));

/**
 * Where a comment is written. What is typed stays until the server has taken it; `send` returns what went wrong, or
 * null. `ownerName` is null where the choice "only to its owner" makes no sense: in a reply, and for the owner.
 */
export function Composer({
  draftKey,
  label,
  ownerName,
  focusRequest,
  send,
  onDone,
}: {
  /** The key of the draft. With another key the composer is a new one. */
  draftKey: string;
  label: string;
  ownerName: string | null;
  /** Rises each time somebody asks to write here, and the field takes the focus; 0 while nobody has. */
  focusRequest: number;
  send: (draft: CommentDraft) => Promise<Failure | null>;
  /** Called when the comment was sent, or when it was left empty. */
  onDone?: () => void;
}) {
  const t = useTranslations("comment");
  const announce = useAnnounce();
  const { draft, write, trying, sent } = useDraft(draftKey);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const body = draft?.body ?? "";
  const empty = !hasVisibleCharacter(body);
  const problem = useTextProblem()(body, limits.comment);
  useFocusAtEnd(field, focusRequest);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!draft || empty || sending || problem) return;
    setSending(true);
    trying();
    const failure = await send(draft);
    setSending(false);
    setError(failure);
    if (failure === null) {
      const hasTextLeft = sent(draft);
      if (!hasTextLeft) onDone?.();
    } else if (!field.current) {
      // Somebody who has opened another node would not see the error here, so it is announced.
      const why = <FailureText failure={failure} />;
      announce({ text: textLines(t("notSent"), why), lasting: true });
    }
  };
  return (
    <form
      onSubmit={submit}
      className="rounded-lg border border-line-strong bg-paper has-[textarea:focus-visible]:border-forward has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-forward"
    >
      <div className="px-3 pt-2.5">
        <TextArea
          inputRef={field}
          variant="bare"
          label={label}
          isLabelHidden
          value={body}
          placeholder={label}
          rows={2}
          error={problem ?? (error ? <FailureText failure={error} /> : null)}
          className="prose block field-sizing-content max-h-80 min-h-16 resize-none placeholder:font-sans placeholder:text-base"
          onChange={(text) => write({ body: text })}
          onKeyDown={(event) => {
            const isHeld = event.ctrlKey || event.metaKey;
            if (event.key === "Enter" && isHeld && !event.repeat) void submit(event);
            if (event.key !== "Escape" || !empty || !onDone) return;
            // What is around it stays open.
            event.stopPropagation();
            onDone();
          }}
        />
      </div>
      <div className="flex items-center justify-between gap-3 px-3 pb-2.5 pt-1 text-sm">
        {ownerName === null ? (
          <span />
        ) : (
          <Suspense fallback={<span className="min-h-9" />}>
            <OnlyTo
              name={ownerName}
              chosen={draft?.audience === "owner"}
              choose={(chosen) => write({ audience: chosen ? "owner" : "readers" })}
            />
          </Suspense>
        )}
        <span className="flex items-center gap-3">
          <span className="hidden md:inline" aria-hidden="true">
            <Shortcut keys="mod enter" />
          </span>
          <Button type="submit" variant="quiet" disabled={empty || sending || problem !== null}>
            {sending ? t("sending") : t("send")}
          </Button>
        </span>
      </div>
    </form>
  );
}

/** Moves the focus to the end of the text whenever that is requested. */
function useFocusAtEnd(field: RefObject<HTMLTextAreaElement | null>, focusRequest: number) {
  useEffect(() => {
    if (focusRequest === 0) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [field, focusRequest]);
}
