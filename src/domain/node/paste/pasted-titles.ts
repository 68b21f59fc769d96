import { cleanText } from "../../clean-text";
import { treeLimits } from "../../limits";
import { linesWithMarker } from "./marked-lines";
import { outlineOf, withDescendants, withoutMarker } from "./outline";

type PastedTitle = { readonly title: string; readonly line: number };

/**
 * The titles of a pasted list one after another, for where its tree is not shown. It reads no dates, so that it can be
 * called without loading their grammar.
 */
export function pastedTitles(text: string): PastedTitle[] {
  const { roots } = outlineOf(text, treeLimits.depth);
  const marked = linesWithMarker(roots);
  return roots
    .flatMap((line) => withDescendants(line))
    .map((line) => ({
      title: cleanText(withoutMarker(line, marked), "line"),
      line: line.number,
    }));
}
