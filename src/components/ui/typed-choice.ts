import type { Option } from "./options";

type Typed = {
  typed: string;
  all: readonly Option[];
  /** The choice that earlier text, which named nothing, has taken away. */
  takenAway: string | null;
  isSame: (one: string, other: string) => boolean;
};

/**
 * What a combo box holds once somebody has left it: the id of the one option whose label or name was typed, nothing ("") for
 * text that names none, and null where the choice stays. An emptied field brings back the choice that was taken away.
 */
export function choiceOfTyped({ typed, all, takenAway, isSame }: Typed): string | null {
  if (typed === "") return takenAway;
  const named = all.filter(
    ({ label, name }) => isSame(label, typed) || (name !== undefined && isSame(name, typed)),
  );
  return named[0] && named.length === 1 ? named[0].id : "";
}
