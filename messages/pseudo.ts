/**
 * Makes a pseudo-language from English, like Unicode's own `en-XA` and `ar-XB` (docs/decisions/022). It changes the texts of
 * a message, but not its arguments, tags and plural forms. It takes messages in both forms: as lists, to which the build
 * has compiled them, and as they are written, which is how tests read them.
 */

type Say = (text: string) => string;

const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const accented = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
const accents = new Map([...plain].map((letter, index) => [letter, accented[index] ?? letter]));

/** Doubles each vowel, which makes a text about half as long again, like a translation into most languages. */
const lengthened: Say = (text) =>
  text.replace(/[A-Za-z]/g, (letter) => {
    const other = accents.get(letter) ?? letter;
    return /[aeiou]/i.test(letter) ? other + other.toLowerCase() : other;
  });

const [rightToLeftOverride, popDirection, rightToLeftMark] = ["\u202E", "\u202C", "\u200F"];

/** Makes each word run from right to left, with the same letters. */
const mirrored: Say = (text) =>
  text.replace(
    /[A-Za-z]+(?:[’'-][A-Za-z]+)*/g,
    (word) => `${rightToLeftMark}${rightToLeftOverride}${word}${popDirection}${rightToLeftMark}`,
  );

/** The brackets show the beginning and the end of a message, and so whether it is cut off or joined to another. */
const pseudoLanguages = {
  "en-XA": { say: lengthened, open: "[", close: "]" },
  "ar-XB": { say: mirrored, open: "", close: "" },
} as const;

/** @param messages by namespace and key, written or compiled */
export function pseudoMessages<Messages>(
  messages: Messages,
  locale: keyof typeof pseudoLanguages,
): Messages {
  const { say, open, close } = pseudoLanguages[locale];
  const changedValue = (value: unknown): unknown => {
    if (typeof value === "string") {
      const changed = ofWritten(value, say);
      return changed === value ? value : open + changed + close;
    }
    if (Array.isArray(value)) {
      const changed = ofList(value, say);
      // A message that only arranges other texts has no text of its own.
      return JSON.stringify(changed) === JSON.stringify(value)
        ? value
        : [open, ...changed, close].filter((node) => node !== "");
    }
    return Object.fromEntries(
      Object.entries(value as object).map(([key, entry]) => [key, changedValue(entry)]),
    );
  };
  return changedValue(messages) as Messages;
}

/** Changes a message in ICU syntax, from one argument to the next. */
function ofWritten(message: string, say: Say): string {
  const argument =
    /<\/?\w+>|\{\s*\w+\s*(?:,\s*(?:number|date|time)[^{}]*)?\}|\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/g;
  let changed = "";
  let from = 0;
  for (let found = argument.exec(message); found; found = argument.exec(message)) {
    changed += say(message.slice(from, found.index)) + found[0];
    from = argument.lastIndex;
    if (!found[0].endsWith(",")) continue;
    const end = closing(message, found.index);
    changed += ofForms(message.slice(from, end), say);
    from = end;
    argument.lastIndex = end;
  }
  return changed + say(message.slice(from));
}

/** Changes each form of `one {# step} other {# steps}` by itself. */
function ofForms(forms: string, say: Say): string {
  let changed = "";
  let from = 0;
  for (let open = forms.indexOf("{"); open >= 0; open = forms.indexOf("{", from)) {
    const end = closing(forms, open);
    changed += forms.slice(from, open + 1) + ofWritten(forms.slice(open + 1, end), say);
    from = end;
  }
  return changed + forms.slice(from);
}

/** The index at which the brace at `open` is closed. */
function closing(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at++) {
    if (message[at] === "{") depth++;
    if (message[at] === "}" && --depth === 0) return at;
  }
  return message.length;
}

/** The numbers that icu-minify gives to the kinds of argument with forms: select, plural and ordinal. */
const kindsWithForms = [1, 2, 3];

/** Changes what icu-minify has compiled: texts, and lists that begin with a name. */
const ofList = (nodes: readonly unknown[], say: Say) => nodes.map((node) => ofNode(node, say));

function ofNode(node: unknown, say: Say): unknown {
  if (typeof node === "string") return say(node);
  // This is the number of a plural, or an argument without forms.
  if (!Array.isArray(node) || node.length === 1) return node;
  const [name, kind, ...rest] = node;
  if (typeof kind !== "number" || kind === 0) return [name, ...ofList([kind, ...rest], say)];
  if (!kindsWithForms.includes(kind)) return node;
  const forms = Object.entries(rest[0] as Record<string, unknown>).map(([form, value]) => [
    form,
    Array.isArray(value) ? ofList(value, say) : ofNode(value, say),
  ]);
  return [name, kind, Object.fromEntries(forms)];
}
