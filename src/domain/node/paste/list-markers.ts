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
  /** Set by a box that is ticked ("[x]") or not ("[ ]"). */
  readonly isDone?: boolean;
};

/** The last two are bullets of a symbol font; with a tab, "o" and "§" are too. */
const bullet = /^(?:[•◦▪▫●○■□‣⁃∙·◆◇➢➤►▸▶❖\uF0A7\uF0B7](?:\s+|$|(?=[\p{L}\p{N}("“]))|[o§]\t\s*)/u;
const box = /^(?:\[(?<mark>[ xX✓✔]?)\]|(?<ticked>[☑☒✓✔])|☐)(?:\s+|$)/u;
const sign = /^(?<sign>[-–—*+])(?:\s+|$)/;
const number = /^(?:(?<plain>\d{1,3})[.)]|\((?<inside>\d{1,3})\))(?:\s+|$)/;
const looseNumber = /^(?<plain>\d{1,3})(?: ?[-–]|:)\s+/;
const outline = /^(?<plain>1)?\d{0,2}(?:\.\d{1,2}){1,5}\.?\s+/;
const letter = /^(?:(?<plain>[a-zA-Z])\)|\((?<inside>[a-zA-Z])\))(?:\s+|$)/;
const looseLetter = /^(?<plain>[a-zA-Z])\.(?:\s+|$)/;
const roman = /^(?:(?<plain>[ivxIVX]{2,5})\)|\((?<inside>[ivxIVX]{2,5})\))(?:\s+|$)/;
const looseRoman = /^(?<plain>[ivxIVX]{2,5})\.(?:\s+|$)/;

const signKinds = { "-": "dash", "–": "dash", "—": "dash", "*": "star", "+": "plus" } as const;

const counted = [
  ["number", "likely", number],
  ["number", "loose", looseNumber],
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
  if (kind === "number") return Number(written);
  if (kind === "roman") return romanNumbers.indexOf(written.toLowerCase()) + 1;
  return written.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) + 1;
}

/** The marker of a line that has no spaces before it; `undefined` where it has none. */
export function markerOf(line: string): ListMarker | undefined {
  const boxed = box.exec(line);
  if (boxed) {
    const isDone = boxed.groups?.ticked !== undefined || /\S/.test(boxed.groups?.mark ?? "");
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
  const signed = sign.exec(line);
  if (signed) {
    const kind = signKinds[signed.groups?.sign as keyof typeof signKinds];
    return { length: signed[0].length, strength: "likely", kind };
  }
  for (const [kind, strength, pattern] of counted) {
    const found = pattern.exec(line);
    if (!found) continue;
    const ordinal = ordinalOf(kind, found.groups?.plain ?? found.groups?.inside ?? "");
    return { length: found[0].length, strength, kind, ...(ordinal !== undefined && { ordinal }) };
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
  return marker.kind !== "outline" && ((marker.ordinal ?? 1) === 1 || romanOf(marker) === 1);
}

/** Whether a line with one marker goes on the list of a line with another: the same kind, and the next in number. */
export function goesOn(one: ListMarker, other: ListMarker): boolean {
  const romans = [romanOf(one), romanOf(other)] as const;
  if (one.kind !== other.kind)
    return romans[0] !== undefined && romans[1] !== undefined && romans[1] === romans[0] + 1;
  return one.ordinal === undefined ? one.kind !== "outline" : other.ordinal === one.ordinal + 1;
}
