import { monthNames, weekdayNames } from "./names";

/** Shorter names are one slip away from other words: "march" from "marsh", "may" from "my". */
const minNameLength = 6;

const correctableNames = [...monthNames, ...weekdayNames, "tomorrow", "christmas"].filter(
  (name) => name.length >= minNameLength,
);

/**
 * The long name that a word misses by one slip of the hand: a letter too many, too few, another, or
 * two that changed places ("febuary", "wendesday"). `undefined` where it misses all by more.
 */
export function nameMeantBy(word: string): string | undefined {
  return correctableNames.find((name) => isOneSlipFrom(word, name));
}

/** The slips that F. J. Damerau found to be most of all misspellings (1964). */
function isOneSlipFrom(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  let at = 0;
  while (at < name.length && word[at] === name[at]) at++;
  const [typed, meant] = [word.slice(at), name.slice(at)];
  return (
    typed.slice(1) === meant ||
    typed === meant.slice(1) ||
    typed.slice(1) === meant.slice(1) ||
    (typed.slice(2) === meant.slice(2) && typed[0] === meant[1] && typed[1] === meant[0])
  );
}
