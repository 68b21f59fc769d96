/** The keys that have a name in the language of the page. `mod` is Ctrl, and Cmd on a Mac. */
export const namedKeys = ["mod", "shift", "alt", "enter", "tab", "space", "delete"] as const;

export const keysOf = (keys: string): string[] => keys.split(" ");

/** In the order in which a Mac shows them. */
const appleModifiers = ["alt", "shift", "mod"];
const appleSigns = new Map([
  ["alt", "⌥"],
  ["shift", "⇧"],
  ["mod", "⌘"],
  ["enter", "↩"],
  ["tab", "⇥"],
  ["delete", "⌫"],
]);

/** The keys of a shortcut as a Mac shows them: signs, without anything between. */
export function appleChord(keys: string, nameOf: (key: string) => string): string {
  const order = (key: string) => {
    const index = appleModifiers.indexOf(key);
    return index < 0 ? appleModifiers.length : index;
  };
  return keysOf(keys)
    .toSorted((one, other) => order(one) - order(other))
    .map((key) => appleSigns.get(key) ?? nameOf(key))
    .join("");
}
