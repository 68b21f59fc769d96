import type { Span } from "./types";

/**
 * A pattern for whole words, made of phrases. A space in a phrase matches any white space (or none where it is followed
 * by `?`), a straight apostrophe also matches a curly one, and neither end matches within a word. The first phrase that
 * matches wins, so the longer of two goes first.
 */
export function phrases(...alternatives: readonly string[]): RegExp {
  const source = alternatives
    .join("|")
    .replaceAll(" ?", "\\s*")
    .replaceAll(" ", "\\s+")
    .replaceAll("'", "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, "giu");
}

/** Every span that the pattern, which must be global, matches, in order. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span of the text without the white space around it; the whole text where it is blank. */
export function trimmedSpan(text: string): Span {
  const start = text.length - text.trimStart().length;
  return start === text.length
    ? { start: 0, end: text.length }
    : { start, end: text.trimEnd().length };
}

export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The words by which two texts are compared, without case, spacing or punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
