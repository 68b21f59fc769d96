/** Apart from what they name, so that the server can read them. */
export const themes = ["system", "light", "dark"] as const;
export const directions = ["ltr", "rtl"] as const;

/** Each is a file of `sections`, and an address: the kit first, then what the screens are made of. */
export const sectionNames = [
  "buttons",
  "fields",
  "choices",
  "lists",
  "menus",
  "overlays",
  "structure",
  "marks",
  "climb",
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
