import { lineBreaks } from "../../clean-text";
import { linesWithMarker } from "./marked-lines";
import { outlineOf, withDescendants } from "./outline";

type Joined = {
  /** The field with what was pasted into it. */
  readonly text: string;
  /** Where the caret stands then. */
  readonly caret: number;
  readonly isList: boolean;
};

/**
 * What a field holds once something was pasted between two texts in it. A list is joined with what was typed before it:
 * the marker of its first line comes before that. Columns of a single line become parts of a sentence.
 */
export function joinedPaste(before: string, pasted: string, after: string): Joined {
  const lines = pasted.replace(lineBreaks, "\n").replace(/^\n+|\s+$/g, "");
  if (!lines.includes("\n")) {
    const line = lines.replace(/^\t+/, "").replace(/[ \t]*\t[ \t]*/g, ", ");
    return { text: before + line + after, caret: before.length + line.length, isList: false };
  }
  const lead = before.trim() === "" ? "" : firstMarker(lines);
  const joined = `${lead}${before}${lines.slice(lead.length)}`;
  return { text: joined + after, caret: joined.length, isList: true };
}

/** The indentation and the marker of the first line, where the list has markers. */
function firstMarker(lines: string): string {
  const { roots } = outlineOf(lines, 1);
  const first = roots.flatMap((line) => withDescendants(line))[0];
  if (!first?.marker || !linesWithMarker(roots).has(first)) return "";
  const at = lines.indexOf(first.text);
  return at < 0 ? "" : lines.slice(0, at + first.marker.length);
}
