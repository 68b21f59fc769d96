import type { NodeFields } from "./fields";

/**
 * The fields of a new node where nothing was written. They are apart from the schemas, so that the browser need not
 * load zod.
 */
export const blankFields: Omit<NodeFields, "title"> = {
  dueOn: null,
  durationDays: null,
  notes: null,
};
