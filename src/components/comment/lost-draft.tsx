"use client";

import { useTranslations } from "next-intl";
import { LostText } from "@/components/providers/lost-text";
import { useDraft } from "./use-draft";

/** A comment that was begun where nothing can be said any more. */
export function LostDraft({ draftKey }: { draftKey: string }) {
  const t = useTranslations("comment");
  const { draft, write } = useDraft(draftKey);
  return draft?.body.trim() ? (
    <LostText why={t("lost")} text={draft.body} discard={() => write({ body: "" })} />
  ) : null;
}
