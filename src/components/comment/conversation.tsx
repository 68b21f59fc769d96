"use client";

import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import { FailureText } from "@/components/providers/failure-text";
import { useOrganization } from "@/components/providers/organization";
import { useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { Composer } from "./composer";
import { LostDraft } from "./lost-draft";
import { ThreadView } from "./thread-view";
import { useConversation } from "./use-conversation";

/**
 * The threads of a node, or of the goal itself (`nodeId: null`), with a composer. It is memoized, because changes to
 * the plan beside it do not concern it.
 */
export const Conversation = memo(ConversationSection);

function ConversationSection({
  organization,
  goalId,
  nodeId,
  canComment,
  ownerName,
  focusRequest,
  isGone = false,
}: {
  organization: string;
  goalId: string;
  nodeId: string | null;
  canComment: boolean;
  /** Null for the owner, who cannot write to the owner only. */
  ownerName: string | null;
  /** Rises each time somebody asks to write here; 0 while nobody has. */
  focusRequest: number;
  /** The node was deleted: nothing can be said here any more, and what was begun is shown to be copied. */
  isGone?: boolean;
}) {
  const t = useTranslations("comment");
  const problem = useProblem();
  const headingId = useId();
  const { memberId } = useOrganization();
  /** The key includes the member, so that nobody else who signs in on this tab finds the draft. */
  const draftKeyOf = (at: string) => [memberId, goalId, at].join(":");
  const draftKey = draftKeyOf(nodeId ?? "goal");
  const { threads, postComment, setResolved } = useConversation({ organization, goalId, nodeId });

  const shown = threads.data?.pages.toReversed().flatMap((page) => page.threads) ?? [];
  if (isGone) {
    const draftKeys = [draftKey, ...shown.map(({ id }) => draftKeyOf(id))];
    return draftKeys.map((key) => <LostDraft key={key} draftKey={key} />);
  }
  return (
    <section aria-labelledby={headingId} className="grid gap-6">
      <h2 id={headingId} className="text-sm font-semibold text-ink-2">
        {nodeId === null ? t("onGoal") : t("heading")}
      </h2>
      {threads.hasNextPage ? (
        <Button
          variant="quiet"
          className="justify-self-start"
          onClick={() => threads.fetchNextPage()}
        >
          {t("earlier")}
        </Button>
      ) : null}
      {threads.isPending ? (
        <p className="text-sm text-ink-3">{t("loading")}</p>
      ) : threads.isError ? (
        <p role="alert" className="text-sm font-medium text-risk">
          <FailureText failure={problem(threads.error)} />{" "}
          <Button variant="quiet" onClick={() => threads.refetch()}>
            {t("again")}
          </Button>
        </p>
      ) : shown.length === 0 ? (
        <p className="text-sm text-ink-3">{t("none")}</p>
      ) : (
        <ol className="grid gap-7">
          {shown.map((thread) => (
            <ThreadView
              key={thread.id}
              thread={thread}
              draftKey={draftKeyOf(thread.id)}
              reply={(draft) => postComment(draft, { threadId: thread.id })}
              onResolve={(resolved) => void setResolved(thread.id, resolved)}
            />
          ))}
        </ol>
      )}
      {canComment ? (
        <Composer
          key={draftKey}
          draftKey={draftKey}
          label={t("write")}
          ownerName={ownerName}
          focusRequest={focusRequest}
          send={(draft) => postComment(draft, { nodeId, audience: draft.audience })}
        />
      ) : null}
    </section>
  );
}
