import type { NodeRow } from "../goal/climb";
import type { NodeVersion, PlanChange } from "./change";
import type { History } from "./history";

type Made = { readonly change: PlanChange | null };

/**
 * One's own change has made these rows one version further: what was made on the version before holds on the new one, as
 * does what was made on a row that the server had not told of (version 0), because this very change brings it back. What
 * somebody else has written in between stays a version that it does not hold on.
 */
export function onNewVersions<Entry extends Made>(
  { pending, history }: { pending: readonly Entry[]; history: History },
  rows: readonly NodeRow[],
): { pending: readonly Entry[]; history: History } {
  const latest = new Map(rows.map(({ id, version }) => [id, version]));
  const moved = <Each extends Made>(made: Each): Each => {
    const versions = made.change?.versions;
    const newVersion = ({ nodeId, version }: NodeVersion) => {
      const now = latest.get(nodeId);
      return now !== undefined && (version === 0 || now === version + 1) ? now : version;
    };
    if (!made.change || !versions?.some((each) => newVersion(each) !== each.version)) return made;
    const next = versions.map((each) => ({ nodeId: each.nodeId, version: newVersion(each) }));
    return { ...made, change: { ...made.change, versions: next } };
  };
  const steps = (list: History["undo"]) =>
    list.map((step) => ("change" in step ? moved(step) : step));
  return {
    pending: pending.map(moved),
    history: { undo: steps(history.undo), redo: steps(history.redo) },
  };
}
