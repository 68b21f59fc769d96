import type { Config } from "tailwindcss";

// Colours, sizes and fonts stand in src/app/theme.css. What no theme can hold is here: which files name the classes that
// a page needs (docs/decisions/019-the-theme-in-css.md).
export default {
  content: ["./src/{app,components}/**/*.{ts,tsx}", "!./src/**/*.test.{ts,tsx}"],
} satisfies Config;
