"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ownText } from "@/components/providers/own-text";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/page";
import type { NodeDraft } from "./draft";
import { useDraftPlan } from "./draft-plan";
import type { Composer } from "./use-composer";

type DraftHintProps = {
  kind: NodeDraft["kind"];
  newMilestone: string | null;
};

const key = (chunks: ReactNode) => <Key>{chunks}</Key>;

/** What the field is for, to screen readers. */
export function DraftHint({ kind, newMilestone }: DraftHintProps) {
  const t = useTranslations("climb");
  return (
    <span className="sr-only">
      <span aria-live="polite">
        {newMilestone === null
          ? t("draftKind", { kind })
          : t.rich("draftMakesMilestone", { title: newMilestone, own: ownText })}
      </span>{" "}
      {t("draftKeys")}
    </span>
  );
}

/** Where it will stand, and as what. */
export function DraftPosition({
  draft: { kind, parentId },
  newMilestone,
}: {
  draft: Pick<NodeDraft, "kind" | "parentId">;
  newMilestone: string | null;
}) {
  const t = useTranslations("climb");
  const parent = useDraftPlan()?.plan.nodes.find(({ id }) => id === parentId);
  return (
    <p aria-hidden="true" className="people-text text-sm text-ink-2 wrap-anywhere md:ms-auto">
      {newMilestone !== null
        ? t.rich("underNewMilestone", { title: newMilestone, own: ownText })
        : parent
          ? t.rich("under", { kind, title: parent.title, own: ownText })
          : t("underGoal", { kind })}
    </p>
  );
}

/** The keys, which can be pressed as well; where there is no keyboard, buttons stand below instead. */
export function KeyHints({ composer }: { composer: Composer }) {
  const t = useTranslations("climb.keys");
  const className = "text-sm text-ink-3";
  return (
    <div className="hidden shrink-0 gap-4 md:flex md:pointer-coarse:hidden">
      <Button
        variant="bare"
        className={`${className} hover:text-ink`}
        onClick={() => composer.finish("next")}
      >
        <span>{t.rich("add", { key })}</span>
      </Button>
      <span className={`${className} self-center`}>{t.rich("indent", { key })}</span>
      <Button variant="bare" className={`${className} hover:text-ink`} onClick={composer.putAside}>
        <span>{t.rich("leave", { key })}</span>
      </Button>
    </div>
  );
}

/** Buttons for a finger, and for a list on every screen. */
export function DraftButtons({
  composer,
  draft: { kind },
}: {
  composer: Composer;
  draft: NodeDraft;
}) {
  const t = useTranslations("climb");
  const { isList, list } = composer;
  const count = list?.list?.count;
  return (
    <div
      className={`flex flex-wrap items-center gap-4 ${isList ? "" : "md:hidden md:pointer-coarse:flex"}`}
    >
      {isList && count === undefined ? null : (
        <Button
          variant="solid"
          disabled={isList && list?.problem !== null}
          onClick={() => composer.finish("next")}
        >
          {count === undefined ? t("addKind", { kind }) : t("list.add", { count })}
        </Button>
      )}
      <Button
        variant="bare"
        className="min-h-11 px-2 text-ink-2"
        onClick={isList ? composer.giveBackOrPutAside : composer.putAside}
      >
        {t("cancel")}
      </Button>
      {isList ? null : (
        <Button
          variant="quiet"
          className="ms-auto min-h-11 px-2"
          onClick={() => composer.finish("details")}
        >
          {t("details")}
        </Button>
      )}
    </div>
  );
}
