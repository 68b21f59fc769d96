import type { Config } from "tailwindcss";

// Meanings, not hues: each name is a custom property with a light and a dark value in src/app/globals.css.
const meanings = [
  "paper",
  "raised",
  "ink",
  "ink-2",
  "ink-3",
  "line",
  "line-strong",
  "forward",
  "forward-wash",
  "risk",
  "risk-wash",
  "joy",
];

export default {
  content: ["./src/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ...Object.fromEntries(meanings.map((name) => [name, `var(--${name})`])),
    },
    fontFamily: {
      // Few to fall back on: each that a system has not is looked for before the first word is drawn.
      sans: ['"Instrument Sans Variable"', "system-ui", "sans-serif"],
      serif: ['"Newsreader Variable"', "serif"],
    },
    // Three sizes do most of the work (small, base, title); the rest are for the few places that carry a page.
    fontSize: {
      xs: ["0.75rem", "1rem"],
      sm: ["0.8125rem", "1.25rem"],
      base: ["0.875rem", "1.375rem"],
      lg: ["1.0625rem", "1.5rem"],
      // The serif is drawn for text: larger, its letters stand closer.
      title: ["1.375rem", { lineHeight: "1.75rem", letterSpacing: "-0.01em" }],
      display: ["2.25rem", { lineHeight: "2.625rem", letterSpacing: "-0.012em" }],
    },
    borderRadius: { none: "0", sm: "3px", DEFAULT: "4px", lg: "8px", full: "9999px" },
    boxShadow: {
      float: "0 8px 28px -8px oklch(0.2 0.02 165 / 0.28), 0 1px 3px oklch(0.2 0.02 165 / 0.12)",
    },
  },
} satisfies Config;
