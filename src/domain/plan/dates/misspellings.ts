import { monthNames, weekdayNames } from "./names";

/** Shorter names differ by one letter from other words: "march" from "marsh", "may" from "my". */
const minNameLength = 6;

const correctableNames = [...monthNames, ...weekdayNames, "tomorrow", "christmas"].filter(
  (name) => name.length >= minNameLength,
);

/**
 * The long name from which a word differs by one typing mistake: a letter too many, too few or wrong, or two letters
 * swapped ("febuary", "wendesday"). `undefined` where it differs from all names by more.
 */
export function nameMeantBy(word: string): string | undefined {
  return correctableNames.find((name) => differsByOneMistake(word, name));
}

/**
 * The four mistakes that F. J. Damerau found to cause most misspellings ("A technique for computer detection and
 * correction of spelling errors", Communications of the ACM 7, 1964).
 */
function differsByOneMistake(word: string, name: string): boolean {
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
