import type { NodeFields } from "./fields";

/** What a new node holds where nothing was written. Apart from the schemas, so that the browser need not load those. */
export const blankFields: Omit<NodeFields, "title"> = {
  dueOn: null,
  durationDays: null,
  notes: null,
};
