import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { NodeRow } from "@/domain/goal/goal-plan";
import { stepRefusal } from "@/domain/node/structure";
import type { MoveKey } from "./moves";
import type { PlanActions } from "./use-plan-actions";

const moves: MoveKey[] = ["up", "down", "in", "out"];

export type NodeActions = {
  plan: Pick<PlanActions, "setKind">;
  rename: () => void;
  move: (key: MoveKey) => void;
  /** Chooses any position; null for a node that is not moved any more. */
  chooseMove: (() => void) | null;
  remove: () => void;
  addUnder: () => void;
  complete: () => void;
};

/** What its owner can do with a node, and why a milestone cannot become a step. */
export function NodeButtons({
  row,
  isLeaf,
  actions,
}: {
  row: NodeRow;
  isLeaf: boolean;
  actions: NodeActions;
}) {
  const t = useTranslations("node");
  const problem = useTranslations("problem");
  const otherKind = row.kind === "step" ? "milestone" : "step";
  const refusal = otherKind === "step" ? stepRefusal(row, !isLeaf) : null;
  return (
    <>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Button variant="quiet" onClick={actions.addUnder}>
          {row.kind === "milestone" ? t("addStep") : t("addBefore")}
        </Button>
        {row.kind === "milestone" && row.completedOn === null ? (
          <Button variant="quiet" onClick={actions.complete}>
            {t("complete.action")}
          </Button>
        ) : null}
        <Button variant="quiet" onClick={actions.rename}>
          {t("rename")}
        </Button>
        {moves.map((key) => (
          <Button key={key} variant="quiet" onClick={() => actions.move(key)}>
            {t(`move.${key}`)}
          </Button>
        ))}
        {actions.chooseMove ? (
          <Button variant="quiet" onClick={actions.chooseMove}>
            {t("move.choose")}
          </Button>
        ) : null}
        {refusal ? null : (
          <Button variant="quiet" onClick={() => actions.plan.setKind(row.id, otherKind)}>
            {t(`make.${otherKind}`)}
          </Button>
        )}
        <Button variant="risk" onClick={actions.remove}>
          {t("delete")}
        </Button>
      </div>
      {refusal ? <p className="text-sm text-ink-2">{problem(refusal)}</p> : null}
    </>
  );
}
