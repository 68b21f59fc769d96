/**
 * A text as the grammar reads it, in which every character has its position in what was typed. Invisible signs are
 * left out, and dashes, quotes, spaces and the digits of every script are the plain ones.
 */
export type PlainText = {
  readonly text: string;
  /** The part of the typed text that these characters stand for; `to` is exclusive. */
  readonly span: (from: number, to: number) => { readonly from: number; readonly to: number };
};

const invisible = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cs}|(?!\s)\p{Cc})$/u;
const digit = /^\p{Nd}$/u;
const dash = /^[\p{Pd}−]$/u;
const plainSigns = new Map([
  ...[..."’‘ʼ´`′"].map((sign) => [sign, "'"] as const),
  ...[..."⁄∕"].map((sign) => [sign, "/"] as const),
  ...[..."٫。۔"].map((sign) => [sign, "."] as const),
  ...[..."٬،、"].map((sign) => [sign, ","] as const),
  ["…", " "],
]);

/**
 * The value of a decimal digit of any script. Unicode encodes the ten digits of a script in a row from zero to nine,
 * and two such rows side by side only whole.
 */
function digitValue(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (digit.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}

function plainSign(sign: string): string {
  if (sign >= " " && sign <= "~" && sign !== "`") return sign;
  // The byte order mark is both, and is not seen.
  if (invisible.test(sign)) return "";
  if (/^\s$/.test(sign)) return " ";
  if (dash.test(sign)) return "-";
  const known = plainSigns.get(sign);
  if (known !== undefined) return known;
  const compatible = sign.normalize("NFKC");
  if (digit.test(compatible)) return String(digitValue(compatible));
  return compatible.length === 1 ? compatible : sign;
}

export function plainText(text: string): PlainText {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = "";
  let at = 0;
  for (const sign of text) {
    const written = plainSign(sign);
    for (let unit = 0; unit < written.length; unit++) {
      starts.push(at);
      ends.push(at + sign.length);
    }
    plain += written;
    at += sign.length;
  }
  return {
    text: plain,
    span: (from, to) => ({ from: starts[from] ?? text.length, to: ends[to - 1] ?? 0 }),
  };
}

/** The same text with spaces where a part of it was. */
export function blanked({ text, span }: PlainText, from: number, to: number): PlainText {
  return { text: `${text.slice(0, from)}${" ".repeat(to - from)}${text.slice(to)}`, span };
}
