/**
 * The marker before a line of a pasted list.
 *
 * - One that is nothing but a marker ("•", "☐", "[ ]") is sure, and always goes.
 * - One that may begin a title ("- 5 kg", "1. FC Köln", "b) …") is likely: it goes only where the list has it.
 * - One that often begins a title ("J. Smith", "2 - 3 people") is loose: it goes only where the lines count on.
 */
export type ListMarker = {
  /** What goes with the marker, in characters from the beginning of the line. */
  readonly length: number;
  readonly strength: "sure" | "likely" | "loose";
  /** Lines of one list have the same kind of marker. */
  readonly kind:
    | "bullet"
    | "box"
    | "dash"
    | "star"
    | "plus"
    | "number"
    | "letter"
    | "roman"
    | "outline";
  /** Which line of a numbered list it is, from 1. */
  readonly ordinal?: number;
  /** The same for a line of an outline, level by level: [1, 2] for "1.2". */
  readonly path?: readonly number[];
  /** Set by a box that is ticked ("[x]") or not ("[ ]"). */
  readonly isDone?: boolean;
};

/** The last two are bullets of a symbol font; with a tab, "o" and "§" are too. */
const bullet = /^(?:[•◦▪▫●○■□‣⁃∙·◆◇➢➤►▸▶❖\uF0A7\uF0B7](?:\s+|$|(?=[\p{L}\p{N}("“]))|[o§]\t\s*)/u;
/** They are bullets, but also begin titles. */
const symbol = /^[★☆✦✧✩✪✶✱✲✳✴✻✽❖→⇒➔➜➝➞➙»›※⁕](?:\s+|$)/u;
const box = /^(?:\[(?<mark>[ xX✓✔-]?)\]|(?<ticked>[☑☒✓✔])|☐)(?:\s+|$)/u;
const sign = /^(?<sign>[-–—*+])(?:\s+|$)/;
const number = /^(?:(?<plain>\d{1,3})[.)]|\((?<inside>\d{1,3})\))(?:\s+|$)/;
const looseNumber = /^(?<plain>\d{1,3})(?:(?: ?[-–]|:)\s+|\t\s*)/;
const outline = /^(?<plain>\d{1,3}(?:\.\d{1,2}){1,5})\.?\s+/;
const enclosedNumber = /^(?:(?<plain>[①-⑳⑴-⒇⒈-⒛❶-❿➀-➉➊-➓])|(?<inside>\d)\uFE0F?\u20E3)\s*/u;
const enclosedNumberRows = ["①", "⑴", "⒈", "❶", "➀", "➊"].map((first) => first.charCodeAt(0));
const letter = /^(?:(?<plain>[a-zA-Z])\)|\((?<inside>[a-zA-Z])\))(?:\s+|$)/;
const looseLetter = /^(?<plain>[a-zA-Z])\.(?:\s+|$)/;
const roman = /^(?:(?<plain>[ivxIVX]{2,5})\)|\((?<inside>[ivxIVX]{2,5})\))(?:\s+|$)/;
const looseRoman = /^(?<plain>[ivxIVX]{2,5})\.(?:\s+|$)/;

const signKinds = { "-": "dash", "–": "dash", "—": "dash", "*": "star", "+": "plus" } as const;

const counted = [
  ["number", "likely", number],
  ["number", "loose", looseNumber],
  ["number", "likely", enclosedNumber],
  ["letter", "likely", letter],
  ["letter", "loose", looseLetter],
  ["roman", "likely", roman],
  ["roman", "loose", looseRoman],
  ["outline", "loose", outline],
] as const;

const romanNumbers =
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");

function ordinalOf(kind: ListMarker["kind"], written: string): number | undefined {
  if (kind === "outline") return undefined;
  if (kind === "number") return /^\d/.test(written) ? Number(written) : enclosedIn(written);
  if (kind === "roman") return romanNumbers.indexOf(written.toLowerCase()) + 1;
  return written.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) + 1;
}

function enclosedIn(sign: string): number {
  const code = sign.charCodeAt(0);
  const row = enclosedNumberRows.filter((first) => first <= code).at(-1) ?? code;
  return code - row + 1;
}

/** The marker of a line that has no spaces before it; `undefined` where it has none. */
export function markerOf(line: string): ListMarker | undefined {
  const boxed = box.exec(line);
  if (boxed) {
    const isDone = boxed.groups?.ticked !== undefined || /[^\s-]/.test(boxed.groups?.mark ?? "");
    return { length: boxed[0].length, strength: "sure", kind: "box", isDone };
  }
  const marker = uncheckedMarker(line);
  if (!marker) return undefined;
  // A box after another marker ("- [x] Book a room") makes both of them sure.
  const inner = markerOf(line.slice(marker.length));
  if (inner?.kind !== "box") return marker;
  return { ...inner, kind: marker.kind, length: marker.length + inner.length };
}

function uncheckedMarker(line: string): ListMarker | undefined {
  const length = bullet.exec(line)?.[0].length;
  if (length) return { length, strength: "sure", kind: "bullet" };
  const symbolic = symbol.exec(line)?.[0].length;
  if (symbolic) return { length: symbolic, strength: "likely", kind: "bullet" };
  const signed = sign.exec(line);
  if (signed) {
    const kind = signKinds[signed.groups?.sign as keyof typeof signKinds];
    return { length: signed[0].length, strength: "likely", kind };
  }
  for (const [kind, strength, pattern] of counted) {
    const found = pattern.exec(line);
    if (!found) continue;
    const written = found.groups?.plain ?? found.groups?.inside ?? "";
    const ordinal = ordinalOf(kind, written);
    const marker = { length: found[0].length, strength, kind };
    if (kind === "outline") return { ...marker, path: written.split(".").map(Number) };
    return { ...marker, ...(ordinal !== undefined && { ordinal }) };
  }
  return undefined;
}

const romanLetters = new Map([
  [9, 1],
  [22, 5],
  [24, 10],
]);

/** The letters "i", "v" and "x" are also Roman numbers. */
function romanOf({ kind, ordinal = 0 }: ListMarker): number | undefined {
  return kind === "roman" ? ordinal : kind === "letter" ? romanLetters.get(ordinal) : undefined;
}

/** Whether a list among other lines can begin with this marker: one that is numbered begins with the first. */
export function beginsList(marker: ListMarker): boolean {
  if (marker.path) return marker.path.at(-1) === 1;
  return (marker.ordinal ?? 1) === 1 || romanOf(marker) === 1;
}

/** Whether a line with one marker goes on the list of a line with another: the same kind, and the next in number. */
export function goesOn(one: ListMarker, other: ListMarker): boolean {
  const paths = [pathOf(one), pathOf(other)] as const;
  if ((one.path || other.path) && paths[0] && paths[1]) return comesNext(paths[0], paths[1]);
  const romans = [romanOf(one), romanOf(other)] as const;
  if (one.kind !== other.kind)
    return romans[0] !== undefined && romans[1] !== undefined && romans[1] === romans[0] + 1;
  return one.ordinal === undefined || other.ordinal === one.ordinal + 1;
}

function pathOf({ kind, ordinal, path }: ListMarker): readonly number[] | undefined {
  return path ?? (kind === "number" && ordinal !== undefined ? [ordinal] : undefined);
}

/** Whether one line of an outline comes right after another: the first under it, or the next of any level. */
function comesNext(before: readonly number[], after: readonly number[]): boolean {
  const same = after.findIndex((number, level) => number !== before[level]);
  const [next, ...under] = after.slice(same < 0 ? after.length : same);
  return next === (before[same] ?? 0) + 1 && under.every((number) => number === 1);
}
