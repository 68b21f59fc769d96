"use client";

import { useTranslations } from "next-intl";
import { SignInAgain } from "@/components/providers/failure-text";
import { Button } from "@/components/ui/button";
import type { Trouble } from "./plan-sender";

/** Says that changes wait, for what, and what can be done about it. */
export function UnsavedLine({
  trouble,
  tryAgain,
}: {
  trouble: Trouble | null;
  tryAgain: () => void;
}) {
  const t = useTranslations("climb");
  const isSignedOut = trouble === "signedOut" || trouble === "signedInAsAnother";
  return (
    <p aria-live="polite" className="flex-1 text-sm font-medium text-risk">
      {trouble ? t(`unsaved.${trouble}`) : null}
      {isSignedOut ? <SignInAgain /> : null}
      {trouble === "failing" ? (
        <Button variant="bare" className="ms-1 font-semibold underline" onClick={tryAgain}>
          {t("sendAgain")}
        </Button>
      ) : null}
    </p>
  );
}
