"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Composer } from "@/components/comment/composer";
import { Conversation } from "@/components/comment/conversation";
import { LostDraft } from "@/components/comment/lost-draft";
import OnlyTo from "@/components/comment/only-to";
import { ThreadView } from "@/components/comment/thread-view";
import { useDraft } from "@/components/comment/use-draft";
import { useTRPC } from "@/components/providers/trpc";
import type { Failure } from "@/components/providers/use-problem";
import type { ThreadPage } from "@/domain/comment/thread-page";
import { limits } from "@/domain/limits";
import { Problem } from "@/domain/problem";
import { threads } from "../fixtures/comments";
import { idOf, longName, longTitle, names, organization } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

const unsent = async () => null;

const ThreadViews = () =>
  Object.entries(threads).map(([name, thread]) => (
    <Specimen key={name} state={name as keyof typeof threads} wide>
      <ol>
        <ThreadView
          thread={thread}
          draftKey={`reply ${name}`}
          reply={unsent}
          onResolve={() => {}}
        />
      </ol>
    </Specimen>
  ));

/** With a draft in it. */
function Written({
  body,
  draftKey,
  send = unsent,
  ownerName = names.maya,
}: {
  body: string;
  draftKey: string;
  send?: () => Promise<Failure | null>;
  ownerName?: string;
}) {
  const t = useTranslations("gallery.sample");
  const { draft, write } = useDraft(draftKey);
  const isWritten = draft?.body === body;
  useEffect(() => {
    if (!isWritten) write({ body });
  });
  return (
    <Composer
      draftKey={draftKey}
      label={t("label")}
      ownerName={ownerName}
      focusRequest={0}
      send={send}
    />
  );
}

function Composers() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default" wide>
        <Composer
          draftKey="composer empty"
          label={t("label")}
          ownerName={null}
          focusRequest={0}
          send={unsent}
        />
      </Specimen>
      <Specimen state="focus" forced="focus" wide>
        <Written body={t("text")} draftKey="composer filled" />
      </Specimen>
      <Specimen state="tooLong" wide>
        <Written body={longTitle.repeat(limits.comment / 100)} draftKey="composer long" />
      </Specimen>
      <Specimen state="invalid" wide submits>
        <Written
          body={longTitle}
          draftKey="composer refused"
          send={async () => ({ message: t("error"), isSignedOut: false })}
        />
      </Specimen>
      <Specimen state="pending" wide submits>
        <Written
          body={t("text")}
          draftKey="composer pending"
          ownerName={longName}
          send={() => new Promise(() => {})}
        />
      </Specimen>
    </>
  );
}

function OnlyToChoices() {
  const [isChosen, setChosen] = useState(true);
  return (
    <Specimen state="selected">
      <OnlyTo name={longName} chosen={isChosen} choose={setChosen} />
    </Specimen>
  );
}

const conversation = {
  organization,
  goalId: idOf(40),
  canComment: true,
  ownerName: names.maya,
  focusRequest: 0,
};
const nodeIds = { some: idOf(200), empty: idOf(201), failed: idOf(202), pending: idOf(203) };
const firstPage = (page: ThreadPage) => ({ pages: [page], pageParams: [null] });

/** Queries as the server would have filled them; one has failed, and one stays pending. */
function Conversations() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [isFilled, setFilled] = useState(false);
  useEffect(() => {
    const goal = { organization, goalId: conversation.goalId };
    const keyOf = (nodeId: string) => [
      ...trpc.comment.threads.queryKey({ ...goal, nodeId }),
      "pages",
    ];
    const { open, ownerOnly, resolved } = threads;
    const earlier = { at: "2026-11-01T09:00:00.000Z", id: idOf(80) };
    client.setQueryData(
      keyOf(nodeIds.some),
      firstPage({ threads: [resolved, open, ownerOnly], earlier }),
    );
    // A component that is drawn would ask again, and wait for a connection.
    client.setQueryDefaults(keyOf(nodeIds.failed), { retryOnMount: false });
    client.setQueryData(keyOf(nodeIds.empty), firstPage({ threads: [], earlier: null }));
    const refused = client.prefetchInfiniteQuery({
      queryKey: keyOf(nodeIds.failed),
      queryFn: () => Promise.reject(new Problem("unavailable")),
      initialPageParam: null,
      networkMode: "always",
      retry: false,
    });
    void refused.then(() => setFilled(true));
  }, [client, trpc]);
  if (!isFilled) return null;
  return (
    <>
      <Specimen state="default" wide>
        <Conversation {...conversation} nodeId={nodeIds.some} />
      </Specimen>
      <Specimen state="empty" wide>
        <Conversation {...conversation} nodeId={nodeIds.empty} />
      </Specimen>
      <Specimen state="readOnly" wide>
        <Conversation {...conversation} nodeId={nodeIds.empty} canComment={false} />
      </Specimen>
      <Specimen state="failed" wide>
        <Conversation {...conversation} nodeId={nodeIds.failed} canComment={false} />
      </Specimen>
      <Specimen state="pending" wide>
        <Conversation {...conversation} nodeId={nodeIds.pending} canComment={false} />
      </Specimen>
    </>
  );
}

/** What was begun about a step that somebody deleted meanwhile. */
function LostTexts() {
  const draftKey = "lost";
  const { draft, write } = useDraft(draftKey);
  useEffect(() => {
    if (!draft) write({ body: longTitle });
  });
  return (
    <Specimen state="gone" wide>
      <LostDraft draftKey={draftKey} />
    </Specimen>
  );
}

export const comments: GalleryEntry[] = [
  { of: "comment/thread-view", Specimens: ThreadViews },
  { of: "comment/composer", Specimens: Composers },
  { of: "comment/only-to", Specimens: OnlyToChoices },
  { of: "comment/conversation", Specimens: Conversations },
  { of: "comment/lost-draft", Specimens: LostTexts },
];
