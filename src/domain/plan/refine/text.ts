import type { Span } from "./types";

/**
 * A pattern for whole words out of phrases as one writes them: any white space stands for a space
 * (and may be missing where the space is followed by `?`), a straight apostrophe for a curly one too, and neither end may cut a word. The first phrase that
 * fits wins, so the longer of two goes first.
 */
export function phrases(...alternatives: readonly string[]): RegExp {
  const source = alternatives
    .join("|")
    .replaceAll(" ?", "\\s*")
    .replaceAll(" ", "\\s+")
    .replaceAll("'", "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, "giu");
}

/** Every place where the pattern (a global one) fits, in order. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The text without the white space around it; the whole of it where there is nothing else. */
export function trimmedSpan(text: string): Span {
  const start = text.length - text.trimStart().length;
  return start === text.length
    ? { start: 0, end: text.length }
    : { start, end: text.trimEnd().length };
}

export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** What two texts are compared by: words alone, without case, spacing or punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
