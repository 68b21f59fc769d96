"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { pastTime } from "@/components/plan/past-time";
import { useClock } from "@/components/plan/use-clock";
import { useFormatter } from "@/components/providers/use-formatter";
import type { Failure } from "@/components/providers/use-problem";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import type { Thread } from "@/domain/comment/thread";
import { Composer } from "./composer";
import type { CommentDraft } from "./drafts";
import { useDraft } from "./use-draft";

export function ThreadView({
  thread,
  draftKey,
  reply,
  onResolve,
}: {
  thread: Thread;
  /** The draft key of a reply. */
  draftKey: string;
  reply: (draft: CommentDraft) => Promise<Failure | null>;
  onResolve: (resolved: boolean) => void;
}) {
  const t = useTranslations("comment");
  const format = useFormatter();
  const now = useClock();
  const [replying, setReplying] = useState<"requested" | "begun" | null>(null);
  const [open, setOpen] = useState(false);
  const begun = (useDraft(draftKey).draft?.body ?? "") !== "";
  // A draft of a reply opens its composer again, which then stays open while the draft changes.
  useEffect(() => {
    if (begun && replying === null) setReplying("begun");
  }, [begun, replying]);
  const first = thread.comments[0];
  if (thread.resolved && !open)
    return (
      <li className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
        <span>
          {t("resolvedBy", { author: first?.authorName ?? "", by: thread.resolved.byName })}
        </span>
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {t("show")}
        </Button>
      </li>
    );
  return (
    <li>
      {thread.audience === "owner" ? (
        <p className="mb-1 ps-beside-avatar text-xs font-medium text-ink-3">{t("ownerOnly")}</p>
      ) : null}
      <ol className="grid gap-4">
        {thread.comments.map((comment) => (
          <li key={comment.id} className="grid grid-cols-avatar gap-x-2.5">
            <Avatar name={comment.authorName} />
            <div>
              <p className="text-sm">
                {t.rich("byline", {
                  name: (chunks) => <span className="font-semibold">{chunks}</span>,
                  author: comment.authorName,
                  as: comment.authorIs,
                  facts: (chunks) => <span className="text-ink-3">{chunks}</span>,
                  time: () => (
                    <time dateTime={comment.createdAt}>
                      {format.relativeTime(pastTime(comment.createdAt, now), now)}
                    </time>
                  ),
                })}
              </p>
              <Prose html={comment.html} />
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-2 flex flex-wrap gap-x-4 ps-beside-avatar text-sm">
        {thread.can.reply && !replying ? (
          <Button variant="quiet" onClick={() => setReplying("requested")}>
            {t("reply")}
          </Button>
        ) : null}
        {thread.can.resolve ? (
          <Button variant="quiet" onClick={() => onResolve(!thread.resolved)}>
            {thread.resolved ? t("reopen") : t("resolve")}
          </Button>
        ) : null}
        {thread.resolved ? (
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {t("hide")}
          </Button>
        ) : null}
      </div>
      {replying ? (
        <div className="mt-2 ps-beside-avatar">
          <Composer
            draftKey={draftKey}
            label={t("replyTo", { name: first?.authorName ?? "" })}
            ownerName={null}
            focusRequest={replying === "requested" ? 1 : 0}
            send={reply}
            onDone={() => setReplying(null)}
          />
        </div>
      ) : null}
    </li>
  );
}
