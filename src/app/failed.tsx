"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";

export type FailedProps = {
  error: Error & { digest?: string };
  reset: () => void;
};

/** Says that a page failed. `digest` identifies the error in the log. */
export function Failed({ error, reset }: FailedProps) {
  const t = useTranslations("failed");
  useTitle(t("title"));
  return (
    <>
      <h1 className="font-serif text-display">{t("title")}</h1>
      <p className="prose mt-4 text-ink-2">{t("text")}</p>
      <Button variant="solid" className="mt-8" onClick={reset}>
        {t("again")}
      </Button>
      {error.digest ? (
        <p className="figures mt-8 text-sm text-ink-3">
          {t("reference", { digest: error.digest })}
        </p>
      ) : null}
    </>
  );
}

/**
 * Gives the document the title of what is shown, until that is tried again. The metadata are those of the page that failed, and
 * may arrive after it has.
 */
function useTitle(title: string): void {
  useEffect(() => {
    let titleOfPage = document.title;
    const show = () => {
      if (document.title === title) return;
      titleOfPage = document.title;
      document.title = title;
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      document.title = titleOfPage;
    };
  }, [title]);
}
