/**
 * Makes a pseudo-language of English, as Unicode's own `en-XA` and `ar-XB` do (docs/decisions/022). A message is changed where
 * it says something: what is filled into it, its tags and its plural forms stay. The build has compiled it to lists
 * already; tests read it as it is written. Both are understood here.
 */

type Say = (text: string) => string;

const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const accented = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
const accents = new Map([...plain].map((letter, index) => [letter, accented[index] ?? letter]));

/** Half as long again: with a second letter for each vowel, as long as most languages make of English. */
const lengthened: Say = (text) =>
  text.replace(/[A-Za-z]/g, (letter) => {
    const other = accents.get(letter) ?? letter;
    return /[aeiou]/i.test(letter) ? other + other.toLowerCase() : other;
  });

const [rightToLeftOverride, popDirection, rightToLeftMark] = ["\u202E", "\u202C", "\u200F"];

/** Each word written from right to left, its letters as they are. */
const mirrored: Say = (text) =>
  text.replace(
    /[A-Za-z]+(?:[’'-][A-Za-z]+)*/g,
    (word) => `${rightToLeftMark}${rightToLeftOverride}${word}${popDirection}${rightToLeftMark}`,
  );

/** Brackets show where a message begins and ends: whether one was cut off, or glued to another. */
const pseudoLanguages = {
  "en-XA": { say: lengthened, open: "[", close: "]" },
  "ar-XB": { say: mirrored, open: "", close: "" },
} as const;

/** @param messages by namespace and key, as they are written or as they are compiled */
export function pseudoMessages<Messages>(
  messages: Messages,
  locale: keyof typeof pseudoLanguages,
): Messages {
  const { say, open, close } = pseudoLanguages[locale];
  const changed = (value: unknown): unknown => {
    if (typeof value === "string") {
      const made = ofWritten(value, say);
      return made === value ? value : open + made + close;
    }
    if (Array.isArray(value)) {
      const made = ofList(value, say);
      // What only puts other texts beside each other says nothing itself.
      return JSON.stringify(made) === JSON.stringify(value)
        ? value
        : [open, ...made, close].filter((node) => node !== "");
    }
    return Object.fromEntries(
      Object.entries(value as object).map(([key, entry]) => [key, changed(entry)]),
    );
  };
  return changed(messages) as Messages;
}

/** A message in ICU's syntax, from one argument to the next. */
function ofWritten(message: string, say: Say): string {
  const argument =
    /<\/?\w+>|\{\s*\w+\s*(?:,\s*(?:number|date|time)[^{}]*)?\}|\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/g;
  let made = "";
  let from = 0;
  for (let found = argument.exec(message); found; found = argument.exec(message)) {
    made += say(message.slice(from, found.index)) + found[0];
    from = argument.lastIndex;
    if (!found[0].endsWith(",")) continue;
    const end = closing(message, found.index);
    made += ofForms(message.slice(from, end), say);
    from = end;
    argument.lastIndex = end;
  }
  return made + say(message.slice(from));
}

/** `one {# step} other {# steps}`: each form by itself. */
function ofForms(forms: string, say: Say): string {
  let made = "";
  let from = 0;
  for (let open = forms.indexOf("{"); open >= 0; open = forms.indexOf("{", from)) {
    const end = closing(forms, open);
    made += forms.slice(from, open + 1) + ofWritten(forms.slice(open + 1, end), say);
    from = end;
  }
  return made + forms.slice(from);
}

/** Where the brace at `open` is closed. */
function closing(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at++) {
    if (message[at] === "{") depth++;
    if (message[at] === "}" && --depth === 0) return at;
  }
  return message.length;
}

/** The kinds of argument that have forms, in what icu-minify compiles: a select, a plural, an ordinal. */
const kindsWithForms = [1, 2, 3];

/** What icu-minify has compiled: texts, and lists of a name and what belongs to it. */
const ofList = (nodes: readonly unknown[], say: Say) => nodes.map((node) => ofNode(node, say));

function ofNode(node: unknown, say: Say): unknown {
  if (typeof node === "string") return say(node);
  // The number of a plural; or an argument alone.
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
