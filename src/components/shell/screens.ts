type Screen = {
  /** Its message in `screens`. */
  name: string;
  /** Behind the organization's address, or from the root. */
  path: `/${string}` | "";
  from?: "root";
  /** Whom it is for, where not everybody has it. */
  only?: "team" | "admin";
  /** Has no link in the column, only in the palette. */
  inPalette?: true;
};

/** A person's own settings, in whatever organization. The column links them under the person's name. */
export const settingsPath = "/settings";

/** Everywhere one can go by name, in the order in which the column and the palette offer it. */
const screens = [
  { name: "today", path: "" },
  { name: "newGoal", path: "/goals/new", inPalette: true },
  { name: "goals", path: "/goals" },
  { name: "ladder", path: "/ladder" },
  { name: "team", path: "/team", only: "team" },
  { name: "mentoring", path: "/mentoring" },
  { name: "people", path: "/admin/people", only: "admin" },
  { name: "organization", path: "/admin/settings", only: "admin" },
  { name: "settings", path: settingsPath, from: "root", inPalette: true },
] as const satisfies readonly Screen[];

export type ScreenLink = { name: (typeof screens)[number]["name"]; href: string };

/** What a person can go to, as the column shows it or as the palette does. */
export function screensFor(
  slug: string,
  shows: Record<"team" | "admin", boolean>,
  at: "column" | "palette",
): ScreenLink[] {
  return screens
    .filter((screen: Screen) => screen.only === undefined || shows[screen.only])
    .filter((screen: Screen) => at === "palette" || !screen.inPalette)
    .map((screen) => ({
      name: screen.name,
      href: "from" in screen ? screen.path : `/${slug}${screen.path}`,
    }));
}
