import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { forcedSelector } from "../src/app/dev/gallery/forced-state";
import { componentFiles, drawnInGallery, namedInGallery } from "./lib/gallery.mjs";

/** What the gallery does not show, and why. */
const notShown = new Map([
  ["src/components/providers/hydrate.tsx", "Hands on what the server has read and draws nothing."],
  ["src/components/providers/messages.tsx", "Hands on strings and draws nothing."],
  ["src/components/providers/messages-text.tsx", "Hands on strings and draws nothing."],
  ["src/components/providers/organization.tsx", "Hands on a context and draws nothing."],
  ["src/components/providers/style-nonce.tsx", "Names the nonce of styles and draws nothing."],
  ["src/components/providers/trpc.tsx", "Hands on the client of the API and draws nothing."],
  ["src/components/providers/typed-early.tsx", "Replays what was typed and draws nothing."],
  ["src/components/shell/held-keys.tsx", "Hears keys that are held down and draws nothing."],
  ["src/components/shell/keep-current.tsx", "Reads the page anew and draws nothing."],
  ["src/components/shell/keep-focus.tsx", "Gives the focus on and draws nothing."],
  ["src/components/shell/page-listeners.tsx", "Loads what listens and draws nothing."],
  ["src/components/shell/phone-menu.tsx", "Closes the menu of a phone and draws nothing."],
  ["src/components/shell/report-time-zone.tsx", "Tells the server the zone and draws nothing."],
  ["src/components/ui/locale.tsx", "Hands on the direction and draws nothing."],
]);

it("shows every component", () => {
  const shown = new Set([...drawnInGallery(), ...namedInGallery()]);
  const missing = componentFiles().filter((file) => !shown.has(file) && !notShown.has(file));
  expect(missing, "add it to a section of src/app/dev/gallery/sections").toEqual([]);
});

it("has no unnecessary exception", () => {
  const named = new Set(namedInGallery());
  for (const file of notShown.keys()) {
    expect(existsSync(file), file).toBe(true);
    expect(named.has(file), file).toBe(false);
  }
});

it("names only existing files", () => {
  expect(namedInGallery().filter((file) => !existsSync(file))).toEqual([]);
});

it("draws hover and focus states by a class", () => {
  expect(forcedSelector(".hover\\:bg-raised:hover")).toBe(".hover\\:bg-raised.is-hovered");
  expect(forcedSelector(":focus-visible, .a:is(:hover, :focus-within) &")).toBe(
    ".is-focused, .a:is(.is-hovered, :has(.is-focused)) &",
  );
});
