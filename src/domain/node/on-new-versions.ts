import type { NodeRow } from "../goal/climb";
import type { PlanChange } from "./change";
import type { History } from "./history";

type Made = { readonly change: PlanChange | null };

/**
 * One's own change has made these rows one version further: what was made on the version before holds on the new one. What
 * somebody else has written in between stays a version that it does not hold on.
 */
export function onNewVersions<Entry extends Made>(
  { pending, history }: { pending: readonly Entry[]; history: History },
  rows: readonly NodeRow[],
): { pending: readonly Entry[]; history: History } {
  const latest = new Map(rows.map(({ id, version }) => [id, version]));
  const moved = <Each extends Made>(made: Each): Each => {
    const versions = made.change?.versions;
    if (
      !made.change ||
      !versions?.some(({ nodeId, version }) => latest.get(nodeId) === version + 1)
    )
      return made;
    const next = versions.map(({ nodeId, version }) => ({
      nodeId,
      version: latest.get(nodeId) === version + 1 ? version + 1 : version,
    }));
    return { ...made, change: { ...made.change, versions: next } };
  };
  const steps = (list: History["undo"]) =>
    list.map((step) => ("change" in step ? moved(step) : step));
  return {
    pending: pending.map(moved),
    history: { undo: steps(history.undo), redo: steps(history.redo) },
  };
}
