import type { NodeRow } from "../goal/goal-plan";
import type { NodeVersion, PlanChange } from "./change";
import type { History } from "./history";

type WithChange = { readonly change: PlanChange | null };

/**
 * Moves pending changes and the history to the new versions of rows that the user's own change has just altered. What
 * was made on the version before holds on the new one. Versions that somebody else has written in between are left
 * alone, so that changes on them are refused.
 */
export function onNewVersions<Entry extends WithChange>(
  { pending, history }: { pending: readonly Entry[]; history: History },
  rows: readonly NodeRow[],
): { pending: readonly Entry[]; history: History } {
  const latest = new Map(rows.map(({ id, version }) => [id, version]));
  const onLatestVersions = <Each extends WithChange>(entry: Each): Each => {
    const { change } = entry;
    if (!change || change.type === "set") return entry;
    const newVersion = ({ nodeId, version }: NodeVersion) => {
      const now = latest.get(nodeId);
      return now === version + 1 ? now : version;
    };
    const { versions } = change;
    if (!versions?.some((each) => newVersion(each) !== each.version)) return entry;
    const next = versions.map((each) => ({ nodeId: each.nodeId, version: newVersion(each) }));
    return { ...entry, change: { ...change, versions: next } };
  };
  const entries = (list: History["undo"]) =>
    list.map((entry) => ("change" in entry ? onLatestVersions(entry) : entry));
  return {
    pending: pending.map(onLatestVersions),
    history: { undo: entries(history.undo), redo: entries(history.redo) },
  };
}
