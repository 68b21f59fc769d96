const smallNumberWords = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
  "fifteen sixteen seventeen eighteen nineteen",
]
  .join(" ")
  .split(" ");
const tensWords = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinalWords = [
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
]
  .join(" ")
  .split(" ");
const fractionWords = new Map([
  ["twentieth", 20],
  ["thirtieth", 30],
]);
const vagueNumberWords = new Map([
  ["couple", 2],
  ["dozen", 12],
]);

type NumberPhrase = { readonly text: string; readonly length: number };

function suffixOf(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  return (!teens && ["", "st", "nd", "rd"][number % 10]) || "th";
}

function belowHundred(words: readonly string[], at: number): NumberPhrase | undefined {
  const word = words[at] ?? "";
  const ten = tensWords.indexOf(word);
  if (ten >= 0) {
    const base = (ten + 2) * 10;
    const next = words[at + 1] ?? "";
    const unit = smallNumberWords.indexOf(next);
    if (unit >= 1 && unit <= 9) return { text: String(base + unit), length: 2 };
    const nth = ordinalWords.indexOf(next);
    if (nth >= 1 && nth <= 9) return { text: `${base + nth}${suffixOf(nth)}`, length: 2 };
    return { text: String(base), length: 1 };
  }
  const small = smallNumberWords.indexOf(word);
  if (small >= 0) return { text: String(small), length: 1 };
  const nth = ordinalWords.indexOf(word);
  const ordinal = nth >= 0 ? nth : fractionWords.get(word);
  return ordinal === undefined ? undefined : { text: `${ordinal}${suffixOf(ordinal)}`, length: 1 };
}

/** "hundred", "thousand", "a thousand" and "ten thousand". */
function thousandsAt(words: readonly string[], at: number): NumberPhrase | undefined {
  if (words[at] === "hundred") return { text: "100", length: 1 };
  if (words[at] === "thousand") return { text: "1000", length: 1 };
  const before = words[at] === "a" ? { text: "1", length: 1 } : belowHundred(words, at);
  return before && words[at + before.length] === "thousand" && /^[1-9]\d?$/.test(before.text)
    ? { text: `${before.text}000`, length: before.length + 1 }
    : undefined;
}

/**
 * The number that begins at a word, in digits, and how many words it takes: `twenty one` → `21`, `thirty first` →
 * `31st`, `a couple of` → `2`, `a hundred and twenty` → `120`, `twenty thirty` → `2030`.
 */
export function numberAt(words: readonly string[], at: number): NumberPhrase | undefined {
  const article = words[at] === "a" ? 1 : 0;
  const vagueNumber = vagueNumberWords.get(words[at + article] ?? "");
  if (vagueNumber !== undefined) {
    const of = words[at + article + 1] === "of" ? 1 : 0;
    return { text: String(vagueNumber), length: article + 1 + of };
  }
  const thousands = thousandsAt(words, at);
  if (thousands) return thousands;
  const first = article ? { text: "1", length: 1 } : belowHundred(words, at);
  if (first && words[at + first.length] === "hundred" && /^[1-9]$/.test(first.text)) {
    const head = first.length + 1;
    const and = words[at + head] === "and" ? 1 : 0;
    const rest = belowHundred(words, at + head + and);
    const hundreds = Number(first.text) * 100;
    return rest && /^[1-9]\d?$/.test(rest.text)
      ? { text: String(hundreds + Number(rest.text)), length: head + and + rest.length }
      : { text: String(hundreds), length: head };
  }
  if (article) return undefined;
  const rest = first?.text === "20" ? belowHundred(words, at + first.length) : undefined;
  return first && rest && /^[1-9]\d$/.test(rest.text)
    ? { text: `20${rest.text}`, length: first.length + rest.length }
    : first;
}
