/**
 * The one cleaning of what people type and paste, by kind of field. Pasted text carries signs that nobody sees: marks of
 * direction, soft hyphens, spaces of no width or of another width, separators of lines.
 *
 * - `line` (a title, a statement, a name): every white space, line breaks included, becomes one space; invisible signs
 *   go.
 * - `prose` (notes, comments): line breaks of every kind become `\n`, tabs and no-break spaces stay, other spaces become
 *   plain; invisible signs go.
 * - `address` (e-mail): like a line, and also without joiners, and with full-width letters in their plain form.
 * - A date or a length is never stored as it was typed. Its reader (`plan/dates/plain-text`) passes over invisible
 *   signs and reads the digits of every script.
 * - Text that programs pass on (a token, an ISO date) is not cleaned: it is what it is, or it is refused.
 *
 * Cleaning twice is the same as cleaning once.
 */
export type KindOfText = "line" | "prose" | "address";

/** Signs without a form of their own that writing needs: they join, break, fill or vary the characters beside them. */
const formative =
  "\\u034F\\u061C\\u115F\\u1160\\u180B-\\u180F\\u200C-\\u200F\\uFE00-\\uFE0F\\u{1BCA0}-\\u{1BCA3}\\u{E0000}-\\u{E007F}\\u{E0100}-\\u{E01EF}";
/**
 * Signs without a form of their own that text in no language needs, such as the soft hyphen, the zero-width space and the
 * embeddings, overrides and isolates with which one person's text could reorder the page around it; and the signs of
 * interlinear annotation. Control characters are not among them: they are refused by name.
 */
const invisibleSigns = new RegExp(
  `(?![${formative}])\\p{Default_Ignorable_Code_Point}|[\\uFFF9-\\uFFFB]`,
  "gu",
);

/** Marks that show in which direction the signs beside them run. They mean nothing at the edge of a text or a space. */
const directionMark = "\u061C\u200E\u200F";
/** They join letters (Persian, Devanagari) and the parts of emoji, and mean nothing beside a space. */
const joiner = "\u200C\u200D";
/** White space, with the next-line character, which a pattern's `\s` leaves out. */
const whiteSpace = "\\s\u0085";
/** The second look back keeps the search linear: it begins once for each run of marks. */
const idleMarks = new RegExp(
  `(?<=^|[${whiteSpace}])[${directionMark}${joiner}]+|(?<![${directionMark}${joiner}])[${directionMark}${joiner}]+(?=[${whiteSpace}]|$)`,
  "gu",
);
const directionMarks = new RegExp(`[${directionMark}]`, "gu");
const joiners = new RegExp(`[${joiner}]`, "gu");

/** Tag characters write the flags of regions after a black flag, and otherwise a text that nobody sees. */
const looseTags = /(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu;

/** Line breaks of every kind. */
export const lineBreaks = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const whiteSpaces = new RegExp(`[${whiteSpace}]+`, "g");
const oddSpaces = /[\u1680\u2000-\u200A\u205F\u3000]/g;
const fullWidth = /[\uFF01-\uFF5E]/g;

/**
 * The text without the signs that nobody sees. Its white space stays as it is, so that columns and indentation can still
 * be read.
 */
export function withoutInvisible(text: string): string {
  return text.replace(invisibleSigns, "").replace(looseTags, "").replace(idleMarks, "");
}

/** The white space comes last, because a mark between two spaces leaves both of them. */
function asLine(text: string): string {
  return withoutInvisible(text).replace(whiteSpaces, " ").trim();
}

function asProse(text: string): string {
  return withoutInvisible(text).replace(lineBreaks, "\n").replace(oddSpaces, " ").trim();
}

function asAddress(text: string): string {
  return asLine(text)
    .replace(directionMarks, "")
    .replace(joiners, "")
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const cleaners = { line: asLine, prose: asProse, address: asAddress };

export function cleanText(text: string, kind: KindOfText): string {
  return cleaners[kind](text);
}

/**
 * A character that shows something. Spaces, joiners, accents without a letter, the blank of Braille and the placeholder
 * of an object that was not pasted with the text show nothing.
 */
const visibleCharacter =
  /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{M}\u2800\uFFFC\u{1D159}]/u;

export function hasVisibleCharacter(text: string): boolean {
  return visibleCharacter.test(text);
}

/**
 * The message that names each control character, from U+0000 on; null where cleaning makes the character a space.
 * Cleaning leaves the others, because what they stand for is lost.
 */
const controlMessages = [
  "text.invisible.null",
  "text.invisible.startOfHeading",
  "text.invisible.startOfText",
  "text.invisible.endOfText",
  "text.invisible.endOfTransmission",
  "text.invisible.enquiry",
  "text.invisible.acknowledge",
  "text.invisible.bell",
  "text.invisible.backspace",
  null,
  null,
  null,
  null,
  null,
  "text.invisible.shiftOut",
  "text.invisible.shiftIn",
  "text.invisible.dataLinkEscape",
  "text.invisible.deviceControlOne",
  "text.invisible.deviceControlTwo",
  "text.invisible.deviceControlThree",
  "text.invisible.deviceControlFour",
  "text.invisible.negativeAcknowledge",
  "text.invisible.synchronousIdle",
  "text.invisible.endOfTransmissionBlock",
  "text.invisible.cancel",
  "text.invisible.endOfMedium",
  "text.invisible.substitute",
  "text.invisible.escape",
  "text.invisible.fileSeparator",
  "text.invisible.groupSeparator",
  "text.invisible.recordSeparator",
  "text.invisible.unitSeparator",
];
const halfCharacter = /\p{Cs}/u;
const control = /[^\P{Cc}\n\t]/u;

/** The message key that names the first sign that cannot be shown; `null` where there is none. */
export function nameOfControl(text: string): string | null {
  const found = control.exec(text)?.[0];
  if (found !== undefined) return messageOfControl(found);
  return halfCharacter.test(text) ? "text.invisible.halfCharacter" : null;
}

function messageOfControl(sign: string): string {
  if (sign === "\u007F") return "text.invisible.delete";
  // Those from U+0080 on come from signs of another encoding, and nobody knows their names.
  return controlMessages[sign.charCodeAt(0)] ?? "text.invisible.misread";
}
