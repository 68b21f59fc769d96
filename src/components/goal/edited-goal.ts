import { formerFields } from "@/domain/former-fields";
import type { GoalEdited, GoalHead } from "@/domain/goal/edits";

/** What the dialog of a goal changes. */
export type EditedGoal = Pick<GoalHead, "statement" | "targetDate" | "order">;

export const editedNames = ["statement", "targetDate", "order"] as const;

/** The fields of `after` that hold something else than before. */
export const changedFields = (before: EditedGoal, after: EditedGoal): Partial<EditedGoal> =>
  pick(after, (name) => after[name].trim() !== before[name]);

/** What somebody else has changed meanwhile: the goal as this person had seen it, and as it is now. */
export type GoalConflict = { readonly before: EditedGoal; readonly current: EditedGoal };

/** The current values for the fields of a form in which this person has changed nothing. */
export const unchangedByForm = (
  { before, current }: GoalConflict,
  held: EditedGoal,
): Partial<EditedGoal> => pick(current, (name) => held[name].trim() === before[name]);

const pick = (
  goal: EditedGoal,
  isWanted: (name: keyof EditedGoal) => boolean,
): Partial<EditedGoal> =>
  Object.fromEntries(editedNames.filter(isWanted).map((name) => [name, goal[name]]));

type Edit =
  | { readonly outcome: "unchanged" }
  | {
      readonly outcome: "saved";
      readonly fields: Partial<EditedGoal>;
      readonly former: Partial<EditedGoal>;
      /** The version of the goal before it was saved, and after. */
      readonly from: number;
      readonly version: number;
    }
  | { readonly outcome: "conflict"; readonly conflict: GoalConflict };

/**
 * Saves what differs from the goal as the person has last seen it: as it was when the dialog opened, and after a conflict
 * as somebody else has left it.
 */
export function goalEditor(
  opened: GoalHead,
  save: (fields: Partial<EditedGoal> & { version: number }) => Promise<GoalEdited>,
) {
  let seen = opened;
  return async (edited: EditedGoal): Promise<Edit> => {
    const before = seen;
    const fields = changedFields(before, edited);
    if (Object.keys(fields).length === 0) return { outcome: "unchanged" };
    const result = await save({ ...fields, version: before.version });
    if (result.ok) {
      const { version } = result.goal;
      const former = formerFields<EditedGoal>(before, fields);
      return { outcome: "saved", fields, former, from: before.version, version };
    }
    seen = result.current;
    return { outcome: "conflict", conflict: { before, current: result.current } };
  };
}
