"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "./announce";

/** A typed text whose field is gone, until it is copied or discarded. */
export function LostText({
  why,
  text,
  discard,
}: {
  why: string;
  text: string;
  discard: () => void;
}) {
  const t = useTranslations("plan.lost");
  const announce = useAnnounce();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      announce({ text: t("copied") });
    } catch {
      announce({ text: t("notCopied") });
    }
  };
  return (
    <Notice tone="risk">
      <p>{why}</p>
      <p className="people-text my-2 max-h-80 overflow-y-auto whitespace-pre-wrap text-ink wrap-anywhere">
        {text}
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Button variant="quiet" onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button variant="quiet" onClick={discard}>
          {t("discard")}
        </Button>
      </div>
    </Notice>
  );
}
