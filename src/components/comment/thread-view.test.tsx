import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import type { Thread } from "@/domain/comment/thread";
import messages from "../../../messages/en-GB";
import { ThreadView } from "./thread-view";

/** A thread with one comment, on a page that was drawn at nine. */
function drawn(createdAt: string): string {
  const comment = { id: "comment", authorName: "Daniel Reyes", authorIs: "manager", html: "Yes" };
  const thread = { id: "thread", audience: "readers", resolved: null, can: {} };
  const of = { ...thread, comments: [{ ...comment, createdAt }] } as unknown as Thread;
  return renderToString(
    <NextIntlClientProvider
      locale="en-GB"
      timeZone="UTC"
      now={new Date("2026-11-27T09:00:00Z")}
      messages={messages}
    >
      <ThreadView thread={of} draftKey="draft" reply={async () => null} onResolve={() => {}} />
    </NextIntlClientProvider>,
  );
}

it("never says that a comment is still to come", () => {
  const later = drawn("2026-11-27T09:00:30Z");
  expect(later).not.toContain("in 30 seconds");
  expect(later).toContain(">now<");
  expect(drawn("2026-11-27T08:30:00Z")).toContain("30 minutes ago");
});
