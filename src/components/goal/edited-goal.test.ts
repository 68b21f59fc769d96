import { expect, it, vi } from "vitest";
import type { GoalEdited, GoalHead } from "@/domain/goal/edits";
import { changedFields, goalEditor, unchangedByForm } from "./edited-goal";

const opened: GoalHead = {
  id: "f0b7e6d2-3a55-4b6e-9f5e-8f0a3d1c2b4a",
  ownerId: "0a8c4b1e-7d0f-4c7e-8f43-1d2e3c4b5a6f",
  ownerName: "Maya Okafor",
  intent: "Become a Director",
  commentedAt: "2026-11-01T09:00:00.000Z",
  statement: "Become a Director",
  targetDate: "2028-12-31",
  reachedOn: null,
  targetRung: null,
  order: "sequence",
  audiences: [],
  sharedWith: [],
  version: 3,
};
const { statement, targetDate, order } = opened;
const form = { statement, targetDate, order };

/** A server on which the goal is `current`, which it saves where the version is right. */
function editorOf(current: GoalHead) {
  const save = vi.fn(
    async ({ version, ...fields }: Partial<GoalHead>): Promise<GoalEdited> =>
      version === current.version
        ? { ok: true, goal: { ...current, ...fields, version: version + 1 } }
        : { ok: false, reason: "stale", current },
  );
  return { save, edit: goalEditor(opened, save) };
}

it("sends only the fields that were changed in the dialog, and nothing where none was", async () => {
  const { save, edit } = editorOf(opened);
  expect(await edit({ ...form, statement: " Become a Director " })).toEqual({
    outcome: "unchanged",
  });
  expect(save).not.toHaveBeenCalled();
  const changed = { targetDate: "2029-06-30", order: "parallel" } as const;
  expect(await edit({ ...form, ...changed })).toMatchObject({ outcome: "saved", version: 4 });
  expect(save).toHaveBeenCalledExactlyOnceWith({ ...changed, version: 3 });
});

it("saves one's first text over that of somebody else, once one knows of it", async () => {
  const theirs = { ...opened, statement: "Lead the platform", version: 4 };
  const { save, edit } = editorOf(theirs);
  const tried = await edit({ ...form, statement: "Lead two teams" });
  expect(tried).toEqual({ outcome: "conflict", conflict: { before: opened, current: theirs } });
  expect(await edit(form)).toMatchObject({ outcome: "saved", version: 5 });
  expect(save).toHaveBeenLastCalledWith({ statement, version: 4 });
});

it("undoes to what the changed fields held just before, also where somebody else wrote it", async () => {
  const theirs = { ...opened, statement: "Lead the platform", version: 4 };
  const { edit } = editorOf(theirs);
  await edit({ ...form, statement: "Lead" });
  expect(await edit({ ...form, statement: "Lead", order: "parallel" })).toMatchObject({
    former: { statement: "Lead the platform", order: "sequence" },
  });
});

it("shows what others have changed in the fields that this person has left alone", () => {
  const current = { ...opened, targetDate: "2030-01-01", statement: "Lead the platform" };
  const conflict = { before: opened, current };
  const held = { ...form, statement: "Lead two teams" };
  expect(unchangedByForm(conflict, held)).toEqual({ targetDate: "2030-01-01", order: "sequence" });
  const next = { ...held, ...unchangedByForm(conflict, held) };
  expect(changedFields(current, next)).toEqual({ statement: "Lead two teams" });
});
