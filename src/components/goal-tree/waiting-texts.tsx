"use client";

import { useTranslations } from "next-intl";
import { type TypedTexts, useAllTyped } from "@/components/plan/typed-texts";
import { ownText } from "@/components/providers/own-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { type WaitingField, waitingTexts } from "./plan-texts";
import type { Workspace } from "./plan-workspace";

/** Typed texts whose field is not open: they are not saved, and wait until somebody goes on with them or discards them. */
export function WaitingTexts({
  typed,
  nodes,
  view,
  goOn,
}: {
  typed: TypedTexts;
  nodes: readonly NodeRow[];
  view: Pick<Workspace, "nodeId" | "renamingId">;
  goOn: (nodeId: string, field: WaitingField) => void;
}) {
  const t = useTranslations("plan");
  return waitingTexts(useAllTyped(typed), nodes, view).map(({ key, field, node, text }) => (
    <Notice key={key} tone="risk">
      <p className="line-clamp-3 wrap-anywhere">
        {t.rich("waiting", { text, field, title: node.title, own: ownText })}
      </p>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Button variant="quiet" onClick={() => goOn(node.id, field)}>
          {t("goOn")}
        </Button>
        <Button variant="quiet" onClick={() => typed.drop(key)}>
          {t("lost.discard")}
        </Button>
      </div>
    </Notice>
  ));
}
