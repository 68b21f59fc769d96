import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { ThreadView } from "@/components/comment/thread-view";
import { RecentCommentRow } from "@/components/today/recent-comment-row";
import type { Thread } from "@/domain/comment/thread";
import type { RecentComment } from "@/domain/goal/overview";
import messages from "../../../messages/en-GB";

const shownAt = "2026-11-27T09:00:00Z";
const later = "2026-11-27T09:00:30Z";
const earlier = "2026-11-27T08:30:00Z";

const drawn = (content: ReactNode) =>
  renderToString(
    <NextIntlClientProvider
      locale="en-GB"
      timeZone="UTC"
      now={new Date(shownAt)}
      messages={messages}
    >
      {content}
    </NextIntlClientProvider>,
  );

const threadAt = (createdAt: string) => {
  const comment = { id: "comment", authorName: "Daniel Reyes", authorIs: "manager", html: "Yes" };
  const thread = { id: "thread", audience: "readers", resolved: null, can: {} };
  const of = { ...thread, comments: [{ ...comment, createdAt }] } as unknown as Thread;
  return drawn(
    <ThreadView thread={of} draftKey="draft" reply={async () => null} onResolve={() => {}} />,
  );
};

const recentAt = (at: string) => {
  const comment = { goalId: "goal", nodeId: null, nodeTitle: null, goalStatement: "Lead" };
  const of = { ...comment, authorName: "Daniel Reyes", excerpt: "Yes", at } as RecentComment;
  return drawn(<RecentCommentRow organization="here" comment={of} />);
};

it.each([threadAt, recentAt])("never says that a comment is still to come", (commentAt) => {
  expect(commentAt(later)).not.toContain("in 30 seconds");
  expect(commentAt(later)).toContain("now");
  expect(commentAt(earlier)).toContain("30 minutes ago");
});
