"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ownText } from "@/components/providers/own-text";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select";
import type { GoalPlan } from "@/domain/goal/goal-plan";
import {
  chosenMove,
  currentPosition,
  lastPosition,
  parentChoices,
  parentOf,
  siblingChoices,
  topParent,
} from "./move-choices";
import type { Move } from "./moves";

/** Moves a node by choosing under what it comes and before what, for whoever does not drag. */
export default function MoveDialog({
  node: { id, title },
  nodes,
  isDone,
  move,
  onClose,
}: {
  node: { id: string; title: string };
  nodes: GoalPlan["nodes"];
  isDone: (id: string) => boolean;
  move: (move: Move) => void;
  onClose: () => void;
}) {
  const t = useTranslations("climb.moving");
  const [parent, setParent] = useState(() => parentOf(nodes, id));
  const [position, setPosition] = useState(() => currentPosition(nodes, id, isDone));
  const siblings = siblingChoices(nodes, id, parent === topParent ? null : parent, isDone);
  const chosen = siblings.some((sibling) => sibling.id === position) ? position : lastPosition;
  const parents = parentChoices(nodes, id, isDone).map((choice) => ({
    id: choice.id,
    name: choice.title,
    label: t("choice", {
      title: choice.title,
      isNested: choice.parentTitle === null ? "no" : "yes",
      parent: choice.parentTitle ?? "",
      isDone: choice.isDone ? "yes" : "no",
    }),
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    move(chosenMove(parent, chosen));
  };
  return (
    <Dialog title={t.rich("title", { title, own: ownText })} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-5">
        <ComboBox
          label={t("parent")}
          options={[{ id: topParent, label: t("goal") }, ...parents]}
          value={parent}
          onChange={(next) => {
            if (next === "") return;
            setParent(next);
            setPosition(lastPosition);
          }}
        />
        <SelectField
          label={t("position")}
          options={[
            { id: lastPosition, label: t("last") },
            ...siblings.map((sibling) => ({
              id: sibling.id,
              label: t("before", { title: sibling.title }),
            })),
          ]}
          value={chosen}
          onChange={setPosition}
        />
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="solid" type="submit">
            {t("move")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
