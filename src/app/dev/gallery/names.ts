/** In a file without components, so that the server can read the names. */
export const themes = ["system", "light", "dark"] as const;
export const directions = ["ltr", "rtl"] as const;

/** Each section is a file of `sections` and an address. The kit comes first, then the parts of the screens. */
export const sectionNames = [
  "buttons",
  "fields",
  "choices",
  "lists",
  "menus",
  "overlays",
  "row",
  "structure",
  "marks",
  "climb",
  "composer",
  "node",
  "goals",
  "overview",
  "team",
  "mentoring",
  "comments",
  "people",
  "account",
  "frame",
] as const;
export type SectionName = (typeof sectionNames)[number];
