import { beforePhrases } from "../dates/bounds";

/** The words and signs before a part of a sentence that say what the part is. */

const deadlinePhrases = [
  "by",
  "until",
  "due",
  "due on",
  "due by",
  "deadline",
  "no later than",
  "not later than",
  "latest",
  "latest by",
  "at latest",
  "at latest by",
  ...beforePhrases,
];
const otherPhrases = "on in at within for takes lasts about".split(" ").concat("up to");

const beginsWith = (phrases: readonly string[]) => new RegExp(`^(?:${phrases.join("|")}) `);

/** The part is a day by which something is done. */
export const deadlineWords = beginsWith(deadlinePhrases);
/** The part begins with a word that ties it to the sentence, so that it is no subject of its own. */
export const preposition = beginsWith([...deadlinePhrases, ...otherPhrases]);
/** The words before the part end with a sign that sets it off. */
export const setOff = /(?:[,;:(]|\s[–—-])\s*$/;
