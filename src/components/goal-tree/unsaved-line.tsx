"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { SignInAgain } from "@/components/providers/failure-text";
import { Button } from "@/components/ui/button";
import type { Trouble } from "./plan-sender";
import { useScrollPadding } from "./use-scroll-padding";

export type UnsavedProps = {
  trouble: Trouble | null;
  tryAgain: () => void;
};

const stuckClass = "sticky top-0 z-10 bg-paper py-2";

/** The head of the climb. While changes wait it stays at the top of the window, wherever the plan is scrolled to. */
export function UnsavedHead({ children, ...props }: UnsavedProps & { children: ReactNode }) {
  const { trouble } = props;
  const head = useRef<HTMLDivElement>(null);
  useScrollPadding(head, trouble !== null);
  return (
    <div
      ref={head}
      className={`flex min-h-8 items-center justify-end gap-5 ${trouble ? `${stuckClass} -mx-2 mt-4 px-2` : "mt-6 mb-2"}`}
    >
      <UnsavedLine {...props} />
      {children}
    </div>
  );
}

/** The same at the top of a sheet, which covers the climb. */
export function UnsavedInSheet(props: UnsavedProps) {
  const head = useRef<HTMLDivElement>(null);
  useScrollPadding(head, props.trouble !== null);
  return (
    <div
      ref={head}
      className={props.trouble ? `${stuckClass} -mx-5 mb-2 px-5 md:-mx-6 md:px-6` : ""}
    >
      <UnsavedLine {...props} />
    </div>
  );
}

/** Says that changes wait, for what, and what can be done about it. */
function UnsavedLine({ trouble, tryAgain }: UnsavedProps) {
  const t = useTranslations("plan");
  const isSignedOut = trouble === "signedOut" || trouble === "signedInAsAnother";
  return (
    <p aria-live="polite" className="flex-1 text-sm font-medium text-risk">
      {trouble === null
        ? null
        : typeof trouble === "string"
          ? t(`unsaved.${trouble}`)
          : t("unsaved.tooMany", trouble.wait)}
      {isSignedOut ? <SignInAgain /> : null}
      {trouble === "failing" ? (
        <Button variant="bare" className="ms-1 font-semibold underline" onClick={tryAgain}>
          {t("sendAgain")}
        </Button>
      ) : null}
    </p>
  );
}
