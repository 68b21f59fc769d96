import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, hasVisibleCharacter, type KindOfText } from "./clean-text";

const cases: readonly [name: string, typed: string, line: string, prose?: string][] = [
  ["zero-width space", "PM\u200B course", "PM course"],
  ["soft hyphen", "nego\u00ADtiation", "negotiation"],
  ["marks of direction at the edges", "\u200EPM course\u200F", "PM course"],
  ["an isolate", "Read \u2068Dune\u2069 twice", "Read Dune twice"],
  ["an override", "\u202Eevil\u202C", "evil"],
  ["a byte order mark", "\uFEFFPM course", "PM course"],
  ["a word joiner", "PM\u2060 course", "PM course"],
  ["a no-break space", "PM\u00A0course", "PM course", "PM\u00A0course"],
  ["a narrow no-break space", "10\u202F000", "10 000", "10\u202F000"],
  ["an ideographic space", "PM\u3000course", "PM course"],
  ["a vertical tab", "PM\vcourse", "PM course", "PM\ncourse"],
  ["a form feed", "PM\fcourse", "PM course", "PM\ncourse"],
  ["a line separator", "PM\u2028course", "PM course", "PM\ncourse"],
  ["a paragraph separator", "PM\u2029course", "PM course", "PM\ncourse"],
  ["a next line", "PM\u0085course", "PM course", "PM\ncourse"],
  ["an old line break", "PM\rcourse", "PM course", "PM\ncourse"],
  ["a tab", "PM\tcourse", "PM course", "PM\tcourse"],
  ["two spaces", "PM  course", "PM course", "PM  course"],
  ["a joiner beside a space", "PM \u200Dcourse\u200C", "PM course"],
  ["a joiner within a word", "می\u200Cخواهم", "می\u200Cخواهم"],
  ["a mark of direction within", "C++\u200E/שלום", "C++\u200E/שלום"],
  ["an emoji of several parts", "👩‍👩‍👧 ok", "👩‍👩‍👧 ok"],
  ["an emoji with a selector", "❤️", "❤️"],
  ["the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
  ["a text in tag characters", "PM\u{E0068}\u{E0069} course", "PM course"],
  ["a sign of musical notation", "PM\u{1D173} course", "PM course"],
  ["fillers that look like a space", "PM\u3164course\uFFA0", "PMcourse"],
  ["an old Hangul syllable", "\u115F\u1161", "\u115F\u1161"],
  ["a variant of a character", "葛\u{E0100}", "葛\u{E0100}"],
  ["digits of another script", "خطة ٣", "خطة ٣"],
  ["accents, composed or not", "e\u0301te\u0301", "e\u0301te\u0301"],
];

describe("cleaning", () => {
  it.each(cases)("%s", (_, typed, line, prose = line) => {
    expect(cleanText(typed, "line")).toBe(line);
    expect(cleanText(typed, "prose")).toBe(prose);
  });

  const odd = fc.constantFrom(
    ..."\u200B\u00AD\u200E\u200F\u061C\u202A\u202E\u2066\u2069\u2060\uFEFF\u00A0\u202F\u3000\u2028",
    ..."\u2029\u0085\v\f\t\r\n \u200C\u200D\uFE0F\u2800\u034F\u{E0041}\u{1F3F4}aé👩ן",
  );
  const typed = fc.array(fc.oneof(odd, fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 40,
  });
  const kind = fc.constantFrom<KindOfText>("line", "prose", "address");

  it("is done once and for all, adds nothing and leaves nothing at the edges", () => {
    fc.assert(
      fc.property(typed, kind, (parts, each) => {
        const text = parts.join("");
        const clean = cleanText(text, each);
        expect(cleanText(clean, each)).toBe(clean);
        expect(clean.length).toBeLessThanOrEqual(text.length);
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(
          /[\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\u2028\u2029\v\f]/u,
        );
        if (each !== "prose") expect(clean).not.toMatch(/[\n\t\u00A0]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(["\u200D", "\u200Da", " ", " \u200E", "\u{E0041}", "\u{1F3F4}\u{E0041}", "\r"])(
    "ends where a text repeats %j endlessly",
    (sign) => {
      for (const each of ["line", "prose", "address"] as const)
        expect(cleanText(`${sign.repeat(200_000)}b`, each).endsWith("b")).toBe(true);
    },
  );

  it("takes nothing that is seen", () => {
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join("");
        const seen = (each: string) =>
          each.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, "");
        expect(seen(cleanText(text, "line"))).toBe(seen(text));
        expect(hasVisibleCharacter(cleanText(text, "prose"))).toBe(hasVisibleCharacter(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
