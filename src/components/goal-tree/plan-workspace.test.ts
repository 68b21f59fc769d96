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
