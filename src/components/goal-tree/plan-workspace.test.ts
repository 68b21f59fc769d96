import { expect, it, vi } from "vitest";
import { planWorkspace } from "./plan-workspace";

it("unfolds what it is asked to, and says nothing where none of it is folded", () => {
  const workspace = planWorkspace({ nodeId: null, isUrgentOnly: false });
  workspace.foldOnly(new Set(["outer", "inner", "other"]));
  const changed = vi.fn();
  workspace.subscribe(changed);
  workspace.unfold(["inner", "outer", "open"]);
  expect(workspace.state().folded).toEqual(new Set(["other"]));
  workspace.unfold(["inner"]);
  expect(changed).toHaveBeenCalledOnce();
});

it("shows what is changed under the filter until the filter is set anew", () => {
  const workspace = planWorkspace({ nodeId: null, isUrgentOnly: true });
  workspace.showDespiteFilter(["course"]);
  workspace.showDespiteFilter(["hire"]);
  expect(workspace.state().shownDespiteFilter).toEqual(new Set(["course", "hire"]));
  workspace.showUrgentOnly(false);
  expect(workspace.state().shownDespiteFilter.size).toBe(0);
  workspace.showDespiteFilter(["course"]);
  expect(workspace.state().shownDespiteFilter.size).toBe(0);
});
